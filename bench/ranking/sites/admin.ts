import { packages } from "../packages"
import { label, near, own, type RankingSite } from "../site"

/** Templates of back offices and dashboards. */
export const adminSites: RankingSite[] = [
  {
    name: "equation-admin-template",
    split: "tuning",
    package: packages.equation,
    states: [
      {
        id: "equation-admin-template/checkboxes",
        path: "/ltr/form_checkbox_radio.html",
        tasks: [
          label("Tick Dark under Classic.", "#classicChk8"),
          own("Take the tick away from the square box for the main colour.", "#classicChk2"),
          near("Go to the dashboards.", 'a[href="#dashboard"]'),
        ],
      },
      {
        id: "equation-admin-template/tables",
        path: "/ltr/table_basic.html",
        tasks: [
          own("Remove Lisa from the list.", 'tr:has-text("lisadoe@live.com") i.t-icon'),
          label("Open the menu of Justin.", "#dropdownMenuLink6"),
          near("Show the menu with all components.", 'a[href="#uiAndComponents"]'),
        ],
      },
      {
        id: "equation-admin-template/tables-and-events",
        path: "/ltr/modules_table_and_event.html",
        tasks: [
          label("Tick Mailbox Cleanup.", 'label:has-text("Mailbox Cleanup") input'),
          own("I have my coins at Kraken: trade there.", "#inputState1"),
          own("I'd rather get rid of coins than get more of them.", '[role="tab"]:text-is("Sell")'),
          near("Sort the list by driver.", 'th:text-is("Driver")'),
        ],
      },
      {
        id: "equation-admin-template/shop-dashboard",
        path: "/ltr/ecommerce_dashboard.html",
        tasks: [
          label("Click View More.", 'button:text-is("View More")'),
          own("Write Shaun Park that I am well.", ".message_input"),
          near(
            "How much came in on 17 December in the monthly revenue?",
            '[aria-label="Monthly Revenue Dec 17, 2018 6.00"]',
          ),
        ],
      },
    ],
  },
  {
    name: "tabler-ui",
    split: "tuning",
    package: packages.tabler,
    states: [
      {
        id: "tabler-ui/dashboard",
        path: "/dist/index.html",
        tasks: [
          own("Put the invoices in the order of who they were written to.", 'th[aria-label^="Client:"]'),
          own(
            "What can be done with Margaret Berry? Open her menu.",
            'li:has-text("margaret88@example.com") a.icon',
          ),
          label("Manage the invoice of Tabdaq.", 'tr:has-text("Tabdaq") a:text-is("Manage")'),
          near("Show me the comments that came in.", 'h4 a:has-text("Comments")'),
        ],
      },
      {
        id: "tabler-ui/form-elements",
        path: "/dist/form-elements.html",
        tasks: [
          label("Choose Priority Mail.", 'label:has-text("Priority Mail") input'),
          own("Enter 03/04/1980 as the day.", 'input[placeholder="00/00/0000"]'),
          own(
            "The answer should come within 300 milliseconds: lower the limit for the time it may take.",
            'input[value="500"]',
          ),
          near("Enter 127.0.0.1 as the IP address of the server.", 'input[placeholder="000.000.000.000"]'),
        ],
      },
      {
        id: "tabler-ui/sample-cards",
        path: "/dist/sample-cards.html",
        tasks: [
          label("Click Send me new password.", 'button:text-is("Send me new password")'),
          own(
            "I want to see from now on what Mark Otto writes.",
            'tr:has-text("Mark Otto") button:text-is("Follow")',
          ),
          near("Send the message to them now.", 'button:text-is("Send")'),
        ],
      },
      {
        id: "tabler-ui/currencies",
        path: "/dist/crypto-currencies.html",
        tasks: [
          label("Open the Gallery.", 'a[href="./gallery.html"]'),
          own("Where does it say how to use this template?", 'a[href="./docs/index.html"]'),
          near("Show me the forms that this template has.", 'a[href="./form-elements.html"]'),
        ],
      },
    ],
  },
  {
    name: "gentelella",
    split: "tuning",
    package: packages.gentelella,
    states: [
      {
        id: "gentelella/tables",
        path: "/production/tables_dynamic.html",
        tasks: [
          label("Print the table.", "a.buttons-print"),
          own("Give me the rows as a file with commas that a spreadsheet can read.", "a.buttons-csv"),
          own(
            "Who is the youngest in the KeyTable example? Put them in that order.",
            '#datatable-keytable th:text-is("Age")',
          ),
          near("Sort the table with the ticks by name.", '#datatable-checkbox th:text-is("Name")'),
        ],
      },
      {
        id: "gentelella/general-elements",
        path: "/production/general_elements.html",
        tasks: [
          label("Open the Large modal.", 'button:text-is("Large modal")'),
          own(
            "The network printer works again, tick that off.",
            '.to_do li:has-text("Have IT fix the network printer") input',
          ),
          near("Where is the gallery of pictures and other media?", 'a[href="media_gallery.html"]'),
        ],
      },
      {
        id: "gentelella/form",
        path: "/production/form.html",
        tasks: [
          label("Enter 555 0100 as the Phone.", "#inputSuccess5"),
          own("Tell them that I learned of them from a newspaper.", "#heard"),
          near("Justify the text that I write.", 'a[data-edit="justifyfull"]'),
        ],
      },
      {
        id: "gentelella/icons",
        path: "/production/icons.html",
        tasks: [
          label("Open fa-retweet.", 'a[href="#/retweet"]'),
          own("I need a picture of something that keeps the rain off.", 'a[href="#/umbrella"]'),
          near("I want the icon of a cog wheel.", 'a[href="#/cog"]'),
        ],
      },
    ],
  },
  {
    name: "backstrap",
    split: "untouched",
    package: packages.backstrap,
    states: [
      {
        id: "backstrap/forms",
        path: "/dist/base/forms.html",
        tasks: [
          label("Choose Option 2 of the radios.", "#radio2"),
          own("I have several documents to hand in at once. Where do I pick them?", "#file-multiple-input"),
          label("Open Popovers.", 'a[href="base/popovers.html"]'),
          near("My postcode is 10115, enter it.", "#postal-code"),
        ],
      },
      {
        id: "backstrap/brand-buttons",
        path: "/dist/buttons/brand-buttons.html",
        tasks: [
          label("Open Widgets.", 'a.nav-link:has-text("Widgets")'),
          own(
            "Which kinds of messages can pop up? Look that up in the menu.",
            'a.nav-link:has-text("Notifications")',
          ),
          near("Show how buttons are put into groups.", 'a[href="buttons/button-group.html"]'),
        ],
      },
    ],
  },
  {
    name: "startbootstrap-sb-admin",
    split: "untouched",
    package: packages.sbAdmin,
    states: [
      {
        id: "startbootstrap-sb-admin/tables",
        path: "/dist/tables.html",
        tasks: [
          label("Open Charts.", 'a[href="charts.html"]'),
          own("I am done for today, sign me out.", "#navbarDropdown"),
          own("What happens with the data that I leave here?", 'a:text-is("Privacy Policy")'),
          near("Search all this for Tokyo.", 'input[aria-label="Search for..."]'),
        ],
      },
    ],
  },
  {
    name: "soft-ui-design-system",
    split: "untouched",
    package: packages.softUi,
    states: [
      {
        id: "soft-ui-design-system/index",
        path: "/index.html",
        tasks: [
          label("Show the Code of the Datepicker.", 'a[href="#code-datepicker"]'),
          own(
            "How is the bar at the top made that one can see through? Show its source.",
            'a[href="#code-nav-blur"]',
          ),
          near("I'd like to become a sponsor.", 'a[href$="/sponsorships"]'),
        ],
      },
    ],
  },
  {
    name: "adminator",
    split: "untouched",
    package: packages.adminator,
    states: [
      {
        id: "adminator/datatable",
        path: "/src/datatable.html",
        tasks: [
          label("Open Basic Table.", 'a[href="basic-table.html"]'),
          own("I am new here: make me an account.", 'a[href="signup.html"]'),
          own(
            "Somebody has said something about my film. Open that message.",
            'a:has-text("commented on your")',
          ),
          near("Show all my notifications.", 'a:has-text("View All Notifications")'),
        ],
      },
    ],
  },
]
