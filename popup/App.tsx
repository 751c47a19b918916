import { useEffect, useState } from "react"
import { hasEnded, type Session } from "../src/agent/session"
import type { SavedRunSummary } from "../src/protocol/savedRunsPort"
import { Alert } from "./Alert"
import type { Background } from "./background"
import { Demonstration } from "./demonstration/Demonstration"
import type { Demonstrating } from "./demonstration/demonstrating"
import { RecordMe } from "./demonstration/RecordMe"
import { useDemonstration } from "./demonstration/useDemonstration"
import { EMPTY_DRAFT, findProblem, toStartParams, type Draft } from "./draft"
import { Footer } from "./Footer"
import { Header } from "./Header"
import { History } from "./History"
import type { Host } from "./host"
import { Look } from "./Look"
import { ModelProblem } from "./ModelProblem"
import { hostOf, originPattern } from "./parseAddress"
import { PastRun } from "./PastRun"
import { PointAt, usePointAt } from "./pointing"
import { RunView } from "./RunView"
import type { SavedRunsCalls } from "./saved/savedRuns"
import { SavedRuns } from "./saved/SavedRuns"
import { SaveRun } from "./saved/SaveRun"
import type { StartValues } from "./saved/StartForm"
import { shoppingOfRun } from "./shopping/draftShopping"
import { TaskForm, type Ready } from "./TaskForm"
import { useAttempt } from "./useAttempt"
import { useDraft } from "./useDraft"
import { useEngine } from "./useEngine"
import { usePage } from "./usePage"
import { useSession } from "./useSession"
import { useTab } from "./useTab"
import "./styles/index.css"

/** The panel: one task in one tab. It holds what the person types and nothing of the run. */
export function App(props: {
  background: Background
  demonstrating: Demonstrating
  saved: SavedRunsCalls
  host: Host
}) {
  const { background, demonstrating, saved, host } = props
  const { error, attempt, report, dismiss } = useAttempt()
  const { draft, change, putAway, putRunAway, loaded } = useDraft(host)
  const { tabId, state: tab, refresh } = useTab(background, host, draft.task, report)
  const { engine, retry } = useEngine(background)
  const shown = useSession(background, tabId)
  const pointAt = usePointAt(background, tabId)
  const [past, setPast] = useState<Session>()
  /** The recorded run that the person wants replayed once more. */
  const [again, setAgain] = useState<string>()
  const [busy, setBusy] = useState(false)
  const session = shown?.session
  const ended = session !== undefined && hasEnded(session)
  const showsRun = session !== undefined && !(ended && session.sessionId === putAway)

  const demonstration = useDemonstration(demonstrating)
  const running = session !== undefined && !ended
  const canRecord = tab !== undefined && (tab.usable || "needsPermission" in tab)
  const isRecordedHere = tabId !== undefined && demonstration?.tabs.includes(tabId)
  const showsDemonstration =
    !running && demonstration && (demonstration.status === "stopped" || isRecordedHere)
  const pastShown = running ? undefined : past

  usePage(host.place)
  // A run under way is never hidden behind an earlier one: it may ask for something.
  useEffect(() => {
    if (!running) return
    setPast(undefined)
    setAgain(undefined)
  }, [running])

  /** The first thing awaited may be the browser's question, which needs the person's click. */
  async function run({ draft, address }: Ready): Promise<void> {
    if (busy) return
    setBusy(true)
    await attempt(async () => {
      if (tabId === undefined) throw new Error("There is no tab to act on. Open a page and run again.")
      await allow(address)
      await background.startTask(toStartParams(draft, tabId, address?.href))
    })
    setBusy(false)
    refresh()
  }

  async function startSaved({ savedId, startUrl }: SavedRunSummary, values: StartValues): Promise<void> {
    if (busy) return
    setBusy(true)
    await attempt(async () => {
      if (tabId === undefined) throw new Error("There is no tab to act on. Open a page and start it again.")
      await allow(new URL(startUrl))
      await saved.start({ savedId, tabId, ...values })
    })
    setBusy(false)
    refresh()
  }

  async function record(): Promise<void> {
    if (busy || tabId === undefined || demonstration) return
    setBusy(true)
    await attempt(async () => {
      await allow()
      await demonstrating.start({ tabId })
    })
    setBusy(false)
    refresh()
  }

  /** The person's permission for an address, or for the tab's page. Throws with a sentence when it is not given. */
  async function allow(address?: URL): Promise<void> {
    const ofTab = tab && "needsPermission" in tab ? tab.needsPermission : []
    const origins = address ? [originPattern(address)] : ofTab
    if (origins.length > 0 && !(await host.allow(origins)))
      throw new Error(
        `Without your permission Lumos cannot act on ${address ? hostOf(address.href) : "this site"}.`,
      )
  }

  /** What the record does not hold is still in the draft when it is the same task. */
  function draftOf(session: Session): Draft {
    const { task, formulation } = session
    const typed = draft.task.trim() === task ? draft : { ...EMPTY_DRAFT, task, formulation }
    return { ...typed, ...shoppingOfRun(session) }
  }

  function runAgain(session: Session): void {
    if (session.replayOf !== undefined) return replayAgain(session.replayOf, session.sessionId)
    const same = draftOf(session)
    if (tab?.usable && !findProblem(same)) void run({ draft: same })
    else editTask(session)
  }

  /** What it asks for may be other than last time, and no record has its secrets. */
  function replayAgain(recorded: string, sessionId: string): void {
    setAgain(recorded)
    putRunAway(sessionId)
  }

  function editTask(session: Session): void {
    change(draftOf(session))
    putRunAway(session.sessionId)
  }

  function newTask(sessionId: string): void {
    change({ ...EMPTY_DRAFT, formulation: draft.formulation })
    putRunAway(sessionId)
  }

  return (
    <PointAt value={pointAt}>
      <div className={`panel ${host.place}`}>
        <Header
          tab={tab}
          onOpenSidePanel={
            host.place === "popup" && tabId !== undefined
              ? () => void attempt(() => host.openSidePanel(tabId))
              : undefined
          }
        />
        <main>
          <Alert error={error} onDismiss={dismiss} />
          {!showsRun && (
            <ModelProblem error={engine.status === "failed" ? engine.error : undefined} onRetry={retry} />
          )}
          {showsDemonstration ? (
            <Demonstration
              key={demonstration.demonstrationId}
              state={demonstration}
              demonstrating={demonstrating}
              attempt={attempt}
            />
          ) : pastShown ? (
            <PastRun
              session={pastShown}
              save={<SaveRun key={pastShown.sessionId} session={pastShown} saved={saved} attempt={attempt} />}
              onBack={() => setPast(undefined)}
              onUseTask={(task) => {
                change({ ...EMPTY_DRAFT, task })
                if (ended) putRunAway(session.sessionId)
                setPast(undefined)
              }}
            />
          ) : session && showsRun ? (
            <RunView
              key={session.sessionId}
              session={session}
              activity={shown?.activity}
              background={background}
              attempt={attempt}
              busy={busy}
              save={<SaveRun session={session} saved={saved} attempt={attempt} />}
              onRunAgain={() => runAgain(session)}
              onEditTask={() => editTask(session)}
              onNewTask={() => newTask(session.sessionId)}
            />
          ) : (
            loaded &&
            shown && (
              <>
                <TaskForm
                  draft={draft}
                  tab={tab}
                  busy={busy}
                  onChange={change}
                  onRun={run}
                  recordMe={
                    canRecord && <RecordMe elsewhere={Boolean(demonstration)} busy={busy} onRecord={record} />
                  }
                />
                {tabId !== undefined && (
                  <SavedRuns saved={saved} attempt={attempt} busy={busy} again={again} onStart={startSaved} />
                )}
                {tabId !== undefined && (
                  <Look
                    key={tabId}
                    background={background}
                    tabId={tabId}
                    tab={tab}
                    task={draft.task}
                    allow={() => allow().then(refresh)}
                  />
                )}
              </>
            )
          )}
          {shown && !running && !showsDemonstration && (
            <History
              background={background}
              attempt={attempt}
              hidden={pastShown !== undefined}
              seen={session && `${session.sessionId} ${ended}`}
              onOpen={setPast}
            />
          )}
        </main>
        <Footer engine={engine} activity={running ? undefined : shown?.activity} />
      </div>
    </PointAt>
  )
}
