import type { DocPage } from "../docPage"

export const storage: DocPage[] = [
  {
    id: "guides/storage/local",
    title: "Local disks",
    summary: "Keep a repository on an external disk or on a share in your network.",
    sections: [
      {
        heading: "External disks",
        blocks: [
          {
            tabs: "system",
            code: {
              macOS: "hold init /Volumes/Archive/holdfast",
              Linux: "hold init /media/archive/holdfast",
              Windows: "hold init E:\\holdfast",
            },
          },
          "Holdfast writes a marker file into the folder. If the disk is not plugged in, the marker is missing and the run stops before it writes anything.",
        ],
      },
      {
        heading: "Network shares",
        blocks: [
          "Mount the share first. Over SMB, set `locking = false` in `{config}`, because many servers do not support file locks.",
        ],
      },
    ],
  },
  {
    id: "guides/storage/s3",
    title: "Amazon S3 and compatible stores",
    summary: "Keep a repository in a bucket of Amazon S3 or a store that speaks the same protocol.",
    sections: [
      {
        heading: "Create the repository",
        blocks: [
          { code: "export AWS_PROFILE=backup\nhold init s3://my-bucket/holdfast --region eu-north-1" },
        ],
      },
      {
        heading: "Permissions",
        blocks: [
          "The key needs these rights on the bucket:",
          {
            list: [
              "`s3:ListBucket`",
              "`s3:GetObject`",
              "`s3:PutObject`",
              "`s3:DeleteObject`, only for `hold {forget}`",
            ],
          },
        ],
      },
      {
        heading: "Other stores",
        blocks: ["Give the address with `--endpoint`. Tested with MinIO, Ceph and Garage."],
      },
    ],
  },
  {
    id: "guides/storage/sftp",
    title: "SFTP servers",
    summary: "Any server that you can reach over SSH can hold a repository.",
    sections: [
      {
        heading: "Create the repository",
        blocks: [
          { code: "hold init sftp://backup@nas.local:2222/srv/holdfast" },
          "Holdfast uses your SSH agent. Passwords are not supported.",
        ],
      },
      {
        heading: "Faster transfers",
        blocks: [
          "Latency matters more than bandwidth. Raise the number of open requests:",
          { code: "hold {save} ~/Documents --parallel 16" },
        ],
      },
    ],
  },
  {
    id: "guides/storage/immutable",
    title: "Immutable buckets",
    since: 3,
    summary: "Protect snapshots from being deleted, by mistake or by somebody who took over the machine.",
    sections: [
      {
        heading: "How it works",
        blocks: [
          "Every object is written with a retention date. Until then the store refuses to delete or replace it, whoever asks.",
        ],
      },
      {
        heading: "Turn it on",
        blocks: [
          { code: "hold init s3://my-bucket/holdfast --immutable 30d" },
          { note: "A retention date can be moved later, but never earlier. Start with a short one." },
        ],
      },
    ],
  },
]
