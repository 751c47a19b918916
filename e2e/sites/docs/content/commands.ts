import type { DocPage } from "../docPage"

const forgetting: DocPage["sections"] = [
  { heading: "Usage", blocks: [{ code: "hold {forget} --keep-daily 14 --keep-monthly 12" }] },
  {
    heading: "Options",
    blocks: [
      {
        options: {
          "--keep-daily N": "Keep the last snapshot of each of the last N days.",
          "--keep-monthly N": "Keep the last snapshot of each of the last N months.",
          "--dry-run": "Print what would go, and leave it.",
        },
      },
    ],
  },
]

const saving: DocPage["sections"] = [
  { heading: "Usage", blocks: [{ code: "hold {save} PATH… [--to REPOSITORY]" }] },
  {
    heading: "Options",
    blocks: [
      {
        options: {
          "--tag NAME": "Label the snapshot, to find it again.",
          "--ignore FILE": "Read further [ignore patterns](reference/configuration/ignore) from a file.",
          "--parallel N": "Number of uploads at the same time, 4 if not given.",
        },
      },
    ],
  },
]

export const commands: DocPage[] = [
  {
    id: "reference/cli/init",
    title: "hold init",
    summary: "Create a repository.",
    sections: [
      { heading: "Usage", blocks: [{ code: "hold init ADDRESS" }] },
      {
        heading: "Options",
        blocks: [
          {
            options: {
              "--region NAME": "Region of the bucket.",
              "--no-recovery-key": "Print no recovery key.",
            },
          },
        ],
      },
    ],
  },
  {
    id: "reference/cli/backup",
    title: "hold backup",
    until: 1,
    summary: "Save the present state of folders.",
    sections: saving,
  },
  {
    id: "reference/cli/snapshot",
    title: "hold snapshot",
    since: 2,
    formerly: "reference/cli/backup",
    summary: "Save the present state of folders. Called hold backup in v1.",
    sections: saving,
  },
  {
    id: "reference/cli/restore",
    title: "hold restore",
    summary: "Get files back from a snapshot.",
    sections: [
      { heading: "Usage", blocks: [{ code: "hold restore SNAPSHOT[:PATH] --to FOLDER" }] },
      {
        heading: "Options",
        blocks: [
          {
            options: {
              "--owners": "Restore owners and permissions too.",
              "--verify": "Read every file again afterwards.",
            },
          },
        ],
      },
    ],
  },
  {
    id: "reference/cli/prune",
    title: "hold prune",
    until: 2,
    summary: "Delete old snapshots and free the space they use.",
    sections: forgetting,
  },
  {
    id: "reference/cli/forget",
    title: "hold forget",
    since: 3,
    formerly: "reference/cli/prune",
    summary: "Delete old snapshots and free the space they use. Called hold prune before v3.",
    sections: [
      ...forgetting,
      {
        heading: "Immutable buckets",
        blocks: [
          "Snapshots in an [immutable bucket](guides/storage/immutable) are skipped until their retention date.",
        ],
      },
    ],
  },
  {
    id: "reference/cli/check",
    title: "hold check",
    summary: "Make sure that what is stored can be read.",
    sections: [
      { heading: "Usage", blocks: [{ code: "hold check --sample 10%" }] },
      {
        heading: "How often",
        blocks: ["Once a week with a sample, once a year with everything, is a good habit."],
      },
    ],
  },
  {
    id: "reference/cli/serve",
    title: "hold serve",
    until: 2,
    summary: "Offer a repository to other machines in the network.",
    sections: [
      { heading: "Usage", blocks: [{ code: "hold serve /mnt/backup --listen :8200" }] },
      {
        heading: "Deprecation",
        since: 2,
        blocks: [{ note: "This command goes away in v3. Use an SFTP server instead." }],
      },
    ],
  },
]
