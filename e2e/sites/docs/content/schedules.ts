import type { DocPage } from "../docPage"

export const schedules: DocPage[] = [
  {
    id: "guides/schedules/daily",
    title: "Run on a schedule",
    summary: "Let the agent make a snapshot every night, without cron or the task scheduler.",
    sections: [
      {
        heading: "Write a schedule",
        blocks: [
          "Add this to `{config}`:",
          { code: '[schedule.documents]\npaths = ["~/Documents"]\nevery = "day at 02:30"' },
          "Times are local. A schedule that falls into the hour that daylight saving skips runs an hour later.",
        ],
      },
      {
        heading: "Start the agent",
        blocks: [
          {
            tabs: "system",
            code: {
              macOS: "brew services start holdfast",
              Linux: "systemctl --user enable --now holdfast",
              Windows: "Start-Service Holdfast",
            },
          },
        ],
      },
    ],
  },
  {
    id: "guides/schedules/quiet-hours",
    title: "Quiet hours and bandwidth",
    summary: "Keep uploads out of the way while people work.",
    sections: [
      { heading: "Limit the bandwidth", blocks: [{ code: '[limits]\nupload = "2 MB/s"' }] },
      {
        heading: "Set quiet hours",
        blocks: [
          { code: '[limits]\nquiet = "08:00-18:00 on weekdays"' },
          "A run that is under way when quiet hours begin pauses and goes on afterwards.",
        ],
      },
    ],
  },
  {
    id: "guides/schedules/laptops",
    title: "Laptops that sleep",
    summary: "Make up for runs that were missed while the lid was closed.",
    sections: [
      {
        heading: "Catch up",
        blocks: [
          "With `catch_up`, a missed run starts as soon as the machine is awake and on mains power.",
          { code: "hold agent install --catch-up" },
        ],
      },
      {
        heading: "Metered connections",
        blocks: [
          "On a phone's hotspot nothing is uploaded unless the last snapshot is older than `max_age`.",
        ],
      },
    ],
  },
]
