import { packages } from "../packages"
import { label, near, own, type RankingSite } from "../site"

/** References of programming interfaces, most of them generated, and long answers to questions. */
export const referenceSites: RankingSite[] = [
  {
    name: "vis",
    split: "untouched",
    package: packages.vis,
    states: [
      {
        id: "vis/network",
        path: "/docs/network/index.html",
        tasks: [
          own("I have drawn a graph in Gephi. How do I get it in here?", 'a[href="#importGephi"]'),
          label("Open the documentation of the module nodes.", 'a[href="./nodes.html"]'),
          near("Where is it explained what I can set for edges between the nodes?", 'a[href="./edges.html"]'),
        ],
      },
      {
        id: "vis/timeline",
        path: "/docs/timeline/index.html",
        tasks: [
          label("Jump to Editing Items.", 'a[href="#Editing_Items"]'),
          own(
            "My users live on the other side of the world and should see the hours of their place. Where is that?",
            'a[href="#Time_zone"]',
          ),
          near("Under which licence may I use this?", 'a[href*="#licenses"]'),
        ],
      },
    ],
  },
  {
    name: "paper",
    split: "untouched",
    package: packages.paper,
    states: [
      {
        id: "paper/path",
        path: "/dist/docs/classes/Path.html",
        tasks: [
          label("Open insertChild (index, item).", 'a[href="#insertchild-index-item"]'),
          own(
            "Which property has the colour that the inside of a shape is painted with?",
            'a[href="#fillcolor"]',
          ),
          own(
            "I want to go on drawing in a straight line from where the pen is. Which command does that?",
            'a[href="#lineby-point"]',
          ),
          near("Move the path behind everything else, to the back.", 'a[href="#sendtoback"]'),
        ],
      },
    ],
  },
  {
    name: "p2",
    split: "untouched",
    package: packages.p2,
    states: [
      {
        id: "p2/body",
        path: "/docs/classes/Body.html",
        tasks: [
          label("Open the class LockConstraint.", 'a[href="../classes/LockConstraint.html"]'),
          own(
            "Which property says whether it may fall asleep when nothing moves it?",
            'a[href="#property_allowSleep"]',
          ),
          own(
            "How do I take a shape off the body again? Go to that method.",
            'a[href="#method_removeShape"]',
          ),
          near("How heavy is a body? Show its mass.", 'a[href="#property_mass"]'),
        ],
      },
      {
        id: "p2/world",
        path: "/docs/classes/World.html",
        tasks: [
          own("Which event is fired when a step of the simulation is over?", 'a[href="#event_postStep"]'),
          label("Open the class TupleDictionary.", 'a[href="../classes/TupleDictionary.html"]'),
          own(
            "Show me the line of source code where the event impact is defined.",
            'a[href="../files/src_world_World.js.html#l284"]',
          ),
          near("Also list what is protected.", "#api-show-protected"),
        ],
      },
    ],
  },
  {
    name: "svgedit",
    split: "untouched",
    package: packages.svgedit,
    states: [
      {
        id: "svgedit/global",
        path: "/docs/jsdoc/global.html",
        tasks: [
          label("Open the class SeStorageDialog.", 'a[href="SeStorageDialog.html"]'),
          own(
            "Which function makes text safe for use in a regular expression?",
            'a[href="global.html#regexEscape"]',
          ),
          near("In which line of ConfigObj is loadFromURL?", 'a[href="ConfigObj.js.html#line248"]'),
        ],
      },
      {
        id: "svgedit/top-panel",
        path: "/docs/jsdoc/TopPanel.html",
        tasks: [
          label("Open the class SeSvgSourceEditorDialog.", 'a[href="SeSvgSourceEditorDialog.html"]'),
          own(
            "What happens when somebody lets go of the mouse button? Find the function for it.",
            'a[href="global.html#handleMouseUp"]',
          ),
          near(
            "I need the class of the dialog that prompts the user for something.",
            'a[href="SePromptDialog.html"]',
          ),
        ],
      },
    ],
  },
  {
    name: "material-design-lite",
    split: "tuning",
    package: packages.materialDesignLite,
    states: [
      {
        id: "material-design-lite/faq",
        path: "/dist/faq/index.html",
        tasks: [
          own(
            "Are there talks about it that I could show to my team? Go to the answer.",
            'a[href="#slide-decks"]',
          ),
          label("Open Getting Started.", 'a[href="../started/index.html"]'),
          own(
            "What is the idea behind the way they name their classes? Open the method that they follow.",
            'a[href="https://en.bem.info/method/"]',
          ),
          near("Show me some templates to start with.", 'a[href="../templates/index.html"]'),
        ],
      },
    ],
  },
]
