import type { DocPage } from "../docPage"

export const troubleshooting: DocPage[] = [
  {
    id: "troubleshooting/stale-locks",
    title: "Stale locks",
    summary: "A run that was cut off can leave its lock behind, and every later run then refuses to start.",
    sections: [
      {
        heading: "Symptom",
        blocks: [{ code: "error: repository is already locked by nas (pid 4182) since 02:30" }],
      },
      {
        heading: "Solution",
        blocks: [
          {
            steps: [
              "Make sure that no other machine is using the repository.",
              "Run `hold unlock`.",
              "Run `hold check` once.",
            ],
          },
          { note: "Locks older than a day are removed by themselves." },
        ],
      },
    ],
  },
  {
    id: "troubleshooting/slow-uploads",
    title: "Slow uploads",
    summary: "Find out whether the disk, the processor or the network is the bottleneck.",
    sections: [
      { heading: "Measure", blocks: [{ code: "hold bench --to s3://my-bucket/holdfast" }] },
      {
        heading: "What helps",
        blocks: [
          {
            list: [
              "More uploads in parallel, if the network is far away.",
              "A lower compression level, if the processor is busy.",
              "No [bandwidth limit](guides/schedules/quiet-hours) by accident.",
            ],
          },
        ],
      },
    ],
  },
  {
    id: "troubleshooting/disk-full",
    title: "The disk is full",
    summary: "Free space in a repository that has none left, not even for deleting.",
    sections: [
      { heading: "Symptom", blocks: [{ code: "error: no space left on device" }] },
      {
        heading: "Solution",
        blocks: [
          "Every repository holds a reserve file of 64 MB. Remove it, then delete old snapshots:",
          { code: "hold release-reserve\nhold {forget} --keep-daily 7" },
        ],
      },
    ],
  },
  {
    id: "troubleshooting/certificates",
    title: "Certificate errors",
    summary: "The storage is reached, but its certificate is not trusted.",
    sections: [
      {
        heading: "Causes",
        blocks: [
          {
            list: [
              "The clock of the machine is wrong.",
              "A proxy in your company signs with a certificate of its own.",
            ],
          },
        ],
      },
      { heading: "Trust a certificate", blocks: [{ code: '[tls]\nca_file = "/etc/ssl/company.pem"' }] },
    ],
  },
]
