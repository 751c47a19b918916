import type { Message } from "../model/languageModel"
import { assistant, user } from "./dialogue"
import { PLAN } from "./lumos"

// The few-shot form in which the released checkpoints are asked about shops; wire strings of allenai/lumos (MIT, Copyright
// (c) 2023 AI2; see LICENSE): eval/webshop/run_eval.py. The two examples are our own, in the form of theirs.

export const SEARCH = "Search two relevant items and the product names according to the instruction."
export const PICK =
  "Pick up the most related one from the two relevant items according to the product names and their features."
export const BUY = "Buy this item by selecting its relevant features."
export const featuresOf = (id: string): string => `Select the most relevant features of item ${id}.`

/** A subgoal with its full stop, and what carrying it out gave. */
export type ShopTurn = { subgoal: string; result: string }

type Example = { instruction: string; turns: ShopTurn[] }

const example = (
  instruction: string,
  items: [id: string, title: string, features: string][],
  pick: string,
): Example => ({
  instruction,
  turns: [
    { subgoal: SEARCH, result: listItems(items.map(([id, title]) => ({ id, title }))) },
    ...items.map(([id, , features]) => ({ subgoal: featuresOf(id), result: features })),
    { subgoal: PICK, result: pick },
    { subgoal: BUY, result: "Done" },
  ],
})

const EXAMPLES: Example[] = [
  example(
    "Find me water resistant men's hiking boots with rubber sole with color: brown, and size: 10, and price lower than 90.00 dollars",
    [
      [
        "b07kq2mr4x",
        "Trailmark Men's Leather Work Boots, Steel Toe Industrial Shoes",
        "brown, 10 wide, leather",
      ],
      [
        "b08tz5hn1c",
        "Northfell Mens Hiking Boots, Waterproof Mid Ankle Outdoor Trekking Shoe, Rubber Outsole",
        "brown, 10, rubber sole",
      ],
    ],
    "b08tz5hn1c",
  ),
  example(
    "Find me fragrance free body lotion for dry skin with size: 16 fl oz, and price lower than 30.00 dollars",
    [
      [
        "b09c3vd7lp",
        "Calmera Daily Moisturizing Body Lotion for Dry Sensitive Skin, Unscented",
        "16 fl oz, dry skin, unscented",
      ],
      [
        "b06xw8gs2f",
        "Bloomery Lavender Body Cream with Shea Butter, Gift Set of 3",
        "lavender, 8 oz, set of 3",
      ],
    ],
    "b09c3vd7lp",
  ),
]

/** What a search gives: `{id} - {title} ** {id} - {title}`. */
export function listItems(items: { id: string; title: string }[]): string {
  return items.map(({ id, title }) => `${id} - ${title}`).join(" ** ")
}

/** The planning conversation: two examples, then the task with what was done so far. */
export function shopPlanning(task: string, turns: ShopTurn[]): Message[] {
  return [
    ...EXAMPLES.flatMap((each) => [
      ask(each.instruction),
      ...each.turns.flatMap(({ subgoal, result }, at) => [
        assistant(`Subgoal ${at + 1}: ${subgoal}`),
        user(`The execution result for Subgoal ${at + 1} is ${result}.`),
      ]),
      assistant(""),
    ]),
    ask(task),
    ...turns.flatMap(({ subgoal, result }, at) => [
      assistant(`Subgoal ${at + 1}: ${subgoal}`),
      user(`The executed result for Subgoal ${at + 1} is ${result}`),
    ]),
  ]
}

function ask(task: string): Message {
  return user(`${PLAN}\nTask: ${task.trim()}; Initial Environment Description: None.`)
}
