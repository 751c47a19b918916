import { packages } from "../packages"
import { label, near, own, type RankingSite } from "../site"

/** Demonstrations of components and of the tools that are made of them. */
export const widgetSites: RankingSite[] = [
  {
    name: "ckeditor4",
    split: "untouched",
    package: packages.ckeditor,
    states: [
      {
        id: "ckeditor4/data-filtering",
        path: "/samples/old/datafiltering.html",
        tasks: [
          label("Open Disallowed Content.", 'a:text-is("Disallowed Content")'),
          own(
            "This is said to be out of date. Take me to the page that is kept up.",
            'a:has-text("brand new version in CKEditor Examples")',
          ),
          own("Rewrite the fourth of the texts.", "#editor4"),
          near("Back to the list of all samples.", 'a[href="index.html"]'),
        ],
      },
    ],
  },
  {
    name: "swagger-editor",
    split: "tuning",
    package: packages.swaggerEditor,
    states: [
      {
        id: "swagger-editor/petstore",
        path: "/index.html",
        clicks: [
          "#operations-pet-getPetById .opblock-summary-control",
          "#operations-store-placeOrder .opblock-summary-control",
          "#operations-pet-updatePet .opblock-summary-control",
        ],
        tasks: [
          label("Click Authorize.", "button.authorize"),
          own(
            "How do I hand in a photo of a pet? Unfold that call.",
            "#operations-pet-uploadFile .opblock-summary-control",
          ),
          own(
            "A customer has changed his mind and wants nothing any more. Unfold the call that takes the order back.",
            "#operations-store-deleteOrder .opblock-summary-control",
          ),
          near(
            "Find pets by their tags: open that operation.",
            "#operations-pet-findPetsByTags .opblock-summary-control",
          ),
        ],
      },
    ],
  },
  {
    name: "jquery-mobile",
    split: "tuning",
    package: packages.jqueryMobile,
    states: [
      {
        id: "jquery-mobile/forms",
        path: "/dist/demos/forms/index.html",
        tasks: [
          label("Choose Hamster.", "#radio-choice-3"),
          own(
            "How do I get from one page to the next? Open the demo of it.",
            'a[href="../navigation-linking-pages/"]',
          ),
          own("Enter 42 where nothing but figures may be.", "#number-pattern"),
          near("Show the sliders that have a tooltip.", 'a[href="../slider-tooltip/"]'),
        ],
      },
      {
        id: "jquery-mobile/listview",
        path: "/dist/demos/listview/index.html",
        tasks: [
          label("Open the Outbox.", 'a:has-text("Outbox")'),
          own("What have I written to others lately?", 'a:has-text("Sent")'),
          own("Show the demo in which people pick a day.", 'a[href="../datepicker/"]'),
          near("Open the contact of Caleb.", 'a:text-is("Caleb Booth")'),
        ],
      },
      {
        id: "jquery-mobile/popup",
        path: "/dist/demos/popup/index.html",
        tasks: [
          label("Enter bob as the Username.", "#un"),
          own("Let the pop-up come in from below.", 'a:text-is("Slide up")'),
          own("Log me in with these details.", 'button:text-is("Sign in")'),
          near("Use the theme of the classic version.", 'a[href="../theme-classic/"]'),
        ],
      },
      {
        id: "jquery-mobile/all-forms",
        path: "/dist/demos/widgets/forms/index.html",
        tasks: [
          label("Open Slider, dual range.", 'a:has-text("Slider, dual range")'),
          own(
            "My style rules have no effect. Is there an answer to that?",
            `a:has-text("Why won't my CSS styles apply correctly to a widget?")`,
          ),
          near("How do toolbars stay fixed at the top?", 'a[href="widgets/fixed-toolbars/"]'),
        ],
      },
    ],
  },
  {
    name: "98.css",
    split: "tuning",
    package: packages.css98,
    states: [
      {
        id: "98.css/docs",
        path: "/dist/index.html",
        tasks: [
          label("Jump to Status Bar.", 'a[href="#status-bar"]'),
          own(
            "Something does not look right here; where do I tell them?",
            'a[href="#issues-contributing-etc"]',
          ),
          label(
            "Open the tab Hardware profiles.",
            '[role="tab"]:has-text("Hardware profiles"), [role="tab"]:has-text("Hardware profiles") a',
          ),
          near("How can I use it with React?", 'a[href*="objective-chandrasekhar"]'),
        ],
      },
    ],
  },
  {
    name: "flat-ui",
    split: "tuning",
    package: packages.flatUi,
    states: [
      {
        id: "flat-ui/components",
        path: "/components.html",
        tasks: [
          label("Click the Huge Button.", 'button:text-is("Huge Button")'),
          own("Who has made this? Go there in the menu.", 'a:text-is("About Us")'),
          own(
            "How does the original library show hints when the mouse is over something?",
            'a:text-is("Bootstrap tooltip")',
          ),
          near("Go to the buttons of Bootstrap itself.", 'a[href="http://getbootstrap.com/css/#buttons"]'),
        ],
      },
    ],
  },
  {
    name: "fuelux",
    split: "untouched",
    package: packages.fuelux,
    states: [
      {
        id: "fuelux/all",
        path: "/index.html",
        tasks: [
          label("Click log date object.", 'button:text-is("log date object")'),
          own("Move the date on by a week.", "#btnDatepickerSetDate"),
          own("I live in Greece: plan by the clock there.", 'a:has-text("Athens, Bucharest, Istanbul")'),
          near("Set the time zone to that of Greenland.", 'a:has-text("Greenland")'),
        ],
      },
    ],
  },
  {
    name: "jquery-ui",
    split: "tuning",
    package: packages.jqueryUi,
    states: [
      {
        id: "jquery-ui/widgets",
        path: "/index.html",
        tasks: [
          label("Choose Choice 3.", "#radio3"),
          own("Make it the twenty-first of the month.", '#datepicker a:text-is("21")'),
          own(
            "I need the picture that stands for locking something up no more.",
            '#icons li[title=".ui-icon-unlocked"]',
          ),
          near(
            "Take the icon with which players seek back to the first piece.",
            'li[title=".ui-icon-seek-first"]',
          ),
        ],
      },
    ],
  },
]
