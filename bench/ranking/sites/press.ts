import { packages } from "../packages"
import { label, near, own, type RankingSite } from "../site"

/** Articles of newspapers and magazines of 2013 with all that stands around them; their style sheets are gone. */
export const pressSites: RankingSite[] = [
  {
    name: "guardian.co.uk",
    split: "untouched",
    package: packages.pressPages,
    states: [
      {
        id: "guardian.co.uk/nsa",
        path: "/files/c052ce8cb37bf4a18619b19a7db1ab74f12839f85764b19798d801bc2f277267.html",
        tasks: [
          own(
            "I can't get this website to work. Write to the people who help its users.",
            'a[href="mailto:userhelp@guardian.co.uk"]',
          ),
          label("Share this on Tumblr.", 'a[title="Share on Tumblr"]'),
          own(
            "Was the same thing possible in the United Kingdom? Open the article that asks this.",
            'a:text-is("Could it happen in Britain?")',
          ),
          near("Go to the bookshop of the Guardian.", 'a[href="http://www.guardianbookshop.co.uk"]'),
        ],
      },
      {
        id: "guardian.co.uk/botnet",
        path: "/files/8cbf3b144736ffc4adda5fe7105e7fd1413dcc1955110829d849a658aa722bea.html",
        tasks: [
          label("Go to the Environment section.", 'a[href="http://www.guardian.co.uk/environment"]'),
          own(
            "I know what readers should report on next. Where can I propose it?",
            'a[href*="assignment/sendusastory"]',
          ),
          near("Print the article.", "#printlink"),
        ],
      },
    ],
  },
  {
    name: "washingtonpost.com",
    split: "tuning",
    package: packages.pressPages,
    states: [
      {
        id: "washingtonpost.com/mandela",
        path: "/files/ee6491900971a22d8bb763e233061cd1c984e7f73b4c4f31b76d1da06df2dc5e.html",
        tasks: [
          label("Open Reprints & Permissions.", 'a:text-is("Reprints & Permissions")'),
          own(
            "Who is the former spy that they hold in Central America?",
            'a:has-text("Panama holds ex-CIA Milan officer")',
          ),
          own("Do they have films as well?", 'a:text-is("Video")'),
          near("Open the page of the bureau in Moscow.", 'a[href$="index.html#moscow"]'),
        ],
      },
      {
        id: "washingtonpost.com/surveillance",
        path: "/files/8a82ce22fec5e3656dad3d55e585727c88c94808ad92e37a0f6e99dcb3888800.html",
        tasks: [
          label("Tick Technology News Alerts.", 'input[name="TEHNWSALRT"]'),
          own(
            "What may readers write under an article?",
            'a:text-is("Discussion Policy"), a:text-is("Submissions and Discussion Policy")',
          ),
          own(
            "I have read this half, show me the other one.",
            'a:text-is("Next Page"), #article-body a:text-is("2")',
          ),
          near("Read that HTC has announced a smaller phone.", 'a[href*="htc-announces-the-one-mini"]'),
        ],
      },
    ],
  },
  {
    name: "wsj.com",
    split: "tuning",
    package: packages.pressPages,
    states: [
      {
        id: "wsj.com/derby",
        path: "/files/4fe5472ba89db38e20daef6025108310c52121fd382c06314d5b33d7f47c1e94.html",
        tasks: [
          label("Open What is Save This?", 'a:text-is("What is Save This?")'),
          own(
            "I'd like to be told by mail whenever something happens. Where do I sign up for that?",
            'a:text-is("Newsletters and Alerts")',
          ),
          near(
            "I read Portuguese: show the edition for Brazil.",
            'a[href="http://online.wsj.com/portuguese"]',
          ),
        ],
      },
      {
        id: "wsj.com/tennis",
        path: "/files/b52d6a170c78bea8365c51c8e5ec8ed212162bd733f81a10b9acdb6f0fa55560.html",
        tasks: [
          own(
            "Who is the best woman tennis player at the moment? Show the list.",
            'a:text-is("WTA Rankings")',
          ),
          label("Open the profile of XAVIER L SIMON.", 'a.commenter-name:text-is("XAVIER L SIMON")'),
          near(
            "Read the piece about the power of thinking negatively.",
            'a[href*="SB10001424127887324705104578147333270637"]',
          ),
        ],
      },
    ],
  },
  {
    name: "pcmag.com",
    split: "untouched",
    package: packages.pressPages,
    states: [
      {
        id: "pcmag.com/transparency",
        path: "/files/d7db375a590e371cc96b6a763131fa5392e5500e4d44c7c275092943aa38d9a5.html",
        tasks: [
          label("Open Scanners.", 'a[href*="/category2/0,2806,7497,00.asp"]'),
          own("Set when my credit card runs out.", "#cc_expire"),
          own(
            "What do I agree to when I subscribe to their newsletter?",
            'a[href="http://www.ziffdavis.com/about/terms"]',
          ),
          near("Which players for MP3 files are any good?", 'a[href*="/category2/0,2806,2359,00.asp"]'),
        ],
      },
    ],
  },
  {
    name: "sfgate.com",
    split: "tuning",
    package: packages.pressPages,
    states: [
      {
        id: "sfgate.com/giants",
        path: "/files/71bf3c23c5d3fff9cec67606fde6547c8866ae8aa95f5991651d94c68df4ad1d.html",
        tasks: [
          label(
            "Open America's Cup opening day draws big crowd.",
            `a:text-is("America's Cup opening day draws big crowd")`,
          ),
          own("What is new about cats and dogs?", 'a[href="/pets/"]'),
          own("I need this article on paper.", 'a:text-is("Printable Version")'),
          near("What do they think? Go to the opinions.", 'a[href="/opinion/"]'),
        ],
      },
    ],
  },
  {
    name: "bbc.co.uk",
    split: "untouched",
    package: packages.pressPages,
    states: [
      {
        id: "bbc.co.uk/mau-mau",
        path: "/files/a15540be9ec31af460246605295bd157435b43be726589e4e2ed9b3511859a77.html",
        tasks: [
          label("Post this story to reddit.", 'a[title="Post this story to reddit"]'),
          own("How do I get the news on my television set?", 'a:text-is("Connected TV")'),
          near("How can I read this on my mobile phone?", 'a[href$="/news/10628994"]'),
        ],
      },
      {
        id: "bbc.co.uk/dinosaur",
        path: "/files/8721485f4a210993bbbedd0c6830909a0f041a27952796d8a28ced9e6ab50d9b.html",
        tasks: [
          own(
            "Open the scientific paper that this article is about.",
            'a:has-text("published in the Proceedings of the Royal Society B")',
          ),
          label(
            "Read Tax cut for shale gas firms planned.",
            'a[href="http://www.bbc.co.uk/news/business-23368505"]',
          ),
          own(
            "Will it stay this hot? There is a clip about it.",
            'a:has-text("How long will the heatwave last?")',
          ),
          near("What do the editors write in their blog?", 'a[href*="/blogs/the_editors"]'),
        ],
      },
    ],
  },
  {
    name: "medicalnewstoday.com",
    split: "untouched",
    package: packages.pressPages,
    states: [
      {
        id: "medicalnewstoday.com/flu",
        path: "/files/7e2d19ccbb3b4029dddf26557555278babdac18bb78a742052fd946001c28e4e.html",
        tasks: [
          label("Open the section Food Intolerance.", 'a[href="/sections/food-intolerance/"]'),
          own(
            "My mother worries all the time and cannot sleep for it. Find the section for her.",
            'a[href="/sections/anxiety/"]',
          ),
          own(
            "What else is there on the kind of influenza that comes from chickens?",
            'a[href="/sections/birdflu/"]',
          ),
          near(
            "My father has had a heart attack. Is there a section on cardiology?",
            'a[href="/sections/cardiovascular/"]',
          ),
        ],
      },
    ],
  },
  {
    name: "computerworld.com",
    split: "tuning",
    package: packages.pressPages,
    states: [
      {
        id: "computerworld.com/google",
        path: "/files/5fbfe3905c71925b1b3a875a3111073e5d0996d3f250a697398477d3642db321.html",
        tasks: [
          label(
            "Read IT departments won't exist in five years.",
            `a:text-is("IT departments won't exist in five years")`,
          ),
          own("I want to follow this site in my feed reader.", 'a[href="/s/feeds/rss"]'),
          own("How do I order the printed magazine?", 'a:text-is("Subscribe")'),
          near("Read what Jonny Evans has put in his blog.", 'a:text-is("Jonny Evans")'),
        ],
      },
    ],
  },
  {
    name: "greatfallstribune.com",
    split: "tuning",
    package: packages.pressPages,
    states: [
      {
        id: "greatfallstribune.com/red-cross",
        path: "/files/ccada6580a0b1d05408db6d59cca18c2707530139807ebf112de8f6615d32b90.html",
        tasks: [
          label("Open Gardening.", 'a[href="/section/LIFESTYLE02"]'),
          own(
            "I disagree with an article and want my answer to be printed.",
            'a[href="/section/CUSTOMERSERVICE03"]',
          ),
          own("What was in the paper on the eleventh of July?", 'a:has-text("Thursday, Jul. 11")'),
          near("Show me the articles of Monday, the 15th of July.", 'a:has-text("Monday, Jul. 15")'),
        ],
      },
    ],
  },
  {
    name: "dailymail.co.uk",
    split: "untouched",
    package: packages.pressPages,
    states: [
      {
        id: "dailymail.co.uk/maths",
        path: "/files/488a0b7fa8bc2e0d799ac1dcb22620654777c66a9260983f369d842210f5d3d4.html",
        tasks: [
          label("Show the Oldest comments first.", 'a:text-is("Oldest")'),
          own(
            "Somebody is said to have fallen down a cliff in a car. Open that story.",
            'a:has-text("Driver dies after car plunges off 80ft cliff face")',
          ),
          near("I am looking for a new job.", 'a[href^="http://jobs.dailymail.co.uk"]'),
        ],
      },
    ],
  },
  {
    name: "reuters.com",
    split: "untouched",
    package: packages.pressPages,
    states: [
      {
        id: "reuters.com/egypt",
        path: "/files/4bf8e536214f987f4a0bf6ca7d233619d30bde1e80a816c78d00358eb61e353c.html",
        tasks: [
          label("Open the Stock Screener.", 'a:text-is("Stock Screener")'),
          own("Switch to the Mexican edition.", 'a[href="http://mx.reuters.com"]'),
          own("I would like to place an ad on this site.", 'a:text-is("Advertise With Us")'),
          near("How are the markets in the U.S. doing today?", 'a:text-is("U.S. Markets")'),
        ],
      },
    ],
  },
  {
    name: "foxsports.com",
    split: "tuning",
    package: packages.pressPages,
    states: [
      {
        id: "foxsports.com/cowboys",
        path: "/files/a3ff07209a146af240823f597b99998b84c9475ebebdb4d923c6d982243ffd68.html",
        tasks: [
          label("Open the Denver Broncos.", 'a[href="/nfl/team/denver-broncos/67044"]'),
          own(
            "What is new in the cup that the best football clubs of Europe play for?",
            'a[title="Champions League"]',
          ),
          near("Go to the start page for golf.", 'a[href="/golf"]'),
        ],
      },
    ],
  },
]
