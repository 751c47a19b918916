import { packages } from "../packages"
import { label, near, own, type RankingSite } from "../site"

/** Documentation of tools and style sheets. */
export const documentationSites: RankingSite[] = [
  {
    name: "npm",
    split: "tuning",
    package: packages.npm,
    states: [
      {
        id: "npm/config",
        path: "/docs/output/using-npm/config.html",
        tasks: [
          own(
            "How long does it wait at least before it tries a failed download again? Take me to that setting.",
            'a[href="#fetch-retry-mintimeout"]',
          ),
          label("Go to package-lock-only in the table of contents.", 'a[href="#package-lock-only"]'),
          own("Where do I give the one-time code of my authenticator app?", 'a[href="#otp"]'),
          near(
            "Which certificate does npm send to the registry? Go to the setting for it.",
            'a[href="#cert"]',
          ),
        ],
      },
      {
        id: "npm/package-json",
        path: "/docs/output/configuring-npm/package-json.html",
        tasks: [
          label("Jump to the section about optionalDependencies.", 'a[href="#optionaldependencies"]'),
          own("There is a typo in this text, let me correct it.", 'a:text-is("Edit this page on GitHub")'),
          near("How do I depend on a package that is on GitHub? Jump to it.", 'a[href="#github-urls"]'),
        ],
      },
      {
        id: "npm/install",
        path: "/docs/output/commands/npm-install.html",
        tasks: [
          own(
            "I only want to see what would happen, without anything being installed. Find how.",
            'a[href="#dry-run"]',
          ),
          label("Open the explanation of global-style.", 'a[href="#global-style"]'),
          near(
            "What does an audit of my packages tell me? Open the page of that command.",
            'a[href="../commands/npm-audit.html"]',
          ),
        ],
      },
    ],
  },
  {
    name: "twitter-bootstrap",
    split: "tuning",
    package: packages.twitterBootstrap,
    states: [
      {
        id: "twitter-bootstrap/components",
        path: "/docs/components.html",
        tasks: [
          label("Jump to the progress bars.", 'a[href="#progress"]'),
          own(
            "In the trail of pages that ends in Data, go one level up.",
            '.breadcrumb a:text-is("Library")',
          ),
          own("I would rather read about the plugins that need scripts.", 'a[href="./javascript.html"]'),
          near("Take me to the page with newer entries.", 'a:text-is("Newer →")'),
        ],
      },
      {
        id: "twitter-bootstrap/base-css",
        path: "/docs/base-css.html",
        tasks: [
          label("Enter mary as the Username.", "#prependedInput"),
          own(
            "Where is it explained how pages are divided into columns? Leave this page for it.",
            'a[href="./scaffolding.html"]',
          ),
          near(
            "Where do the icons come from? Visit the site of Glyphicons.",
            'a[href="http://glyphicons.com"]',
          ),
        ],
      },
      {
        id: "twitter-bootstrap/javascript",
        path: "/docs/javascript.html",
        tasks: [
          label("Jump to the section Carousel.", 'a[href="#carousel"]'),
          own("Let me see that pop-up dialog work for real.", 'a:text-is("Launch demo modal")'),
          own("Unfold the second of the collapsible items.", 'a[href="#collapseTwo"]'),
          near("How do I show alert messages? Jump there.", 'a[href="#alerts"]'),
        ],
      },
    ],
  },
  {
    name: "shoelace-css",
    split: "untouched",
    package: packages.shoelace,
    states: [
      {
        id: "shoelace-css/docs",
        path: "/index.html",
        tasks: [
          label("Go to the documentation of the Grid System.", 'a[href="#grid-system"]'),
          own(
            "I have found a mistake in this software and want to tell its author.",
            'a[href="https://github.com/claviska/shoelace-css/issues"]',
          ),
          own("Which web browsers does it work in? Show that section.", 'a[href="#browser-support"]'),
          near("I'd rather have the sources downloaded.", 'a:text-is("download the source")'),
        ],
      },
    ],
  },
  {
    name: "spectre.css",
    split: "tuning",
    package: packages.spectre,
    states: [
      {
        id: "spectre.css/forms",
        path: "/docs/elements/forms.html",
        tasks: [
          label("Open Tables.", 'a[href="../elements/tables.html"]'),
          own(
            "I'd like to give the author some money every month.",
            'a[href="https://www.patreon.com/spectrecss"]',
          ),
          own("Unfold the part of the menu about how a page is divided.", "#accordion-layout"),
          near("Set the colour to green.", "#input-example-15"),
        ],
      },
      {
        id: "spectre.css/changes",
        path: "/docs/getting-started/whatsnew.html",
        tasks: [
          label("Open Browser support.", 'a[href="../getting-started/browsers.html"]'),
          own("Get me the release that brought the dist folder back.", 'a[href$="/releases/tag/v0.5.0"]'),
          near("Search the docs for tooltips.", "input.docs-search"),
        ],
      },
    ],
  },
  {
    name: "daterangepicker",
    split: "untouched",
    package: packages.daterangepicker,
    states: [
      {
        id: "daterangepicker/website",
        path: "/index.html",
        tasks: [
          label("Tick showWeekNumbers in the configuration generator.", "#showWeekNumbers"),
          own(
            "The calendar should take the dates as soon as both are chosen, without another click. Set that up.",
            "#autoApply",
          ),
          own("Make the calendar open upwards instead of downwards.", "#drops"),
          near("Limit the span of the ranges to seven days at most.", "#maxSpan"),
        ],
      },
    ],
  },
]
