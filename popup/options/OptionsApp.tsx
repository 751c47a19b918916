import { PageHeader } from "../PageHeader"
import { usePage } from "../usePage"
import { AddModel } from "./AddModel"
import type { ModelsBackground } from "./background"
import { Failure } from "./Failure"
import { Models } from "./Models"
import { Network } from "./Network"
import type { Allow } from "./allowAddresses"
import { Servers } from "./Servers"
import { Storage } from "./Storage"
import { useModels } from "./useModels"
import "../styles/options.css"

const TITLE = "Lumos: models and network"

const SECTIONS = {
  models: "Models",
  servers: "Servers",
  add: "Add a model",
  network: "Network",
  storage: "Storage",
}

/** Which models there are and which one thinks; what goes over the network; what takes up the disk. */
export function OptionsApp({ background, allow }: { background: ModelsBackground; allow: Allow }) {
  const { models, requests, failed, news } = useModels(background)
  const { calls } = background

  usePage("options", TITLE)

  return (
    <div className="options">
      <PageHeader
        className="options-header"
        title={TITLE}
        about="Sections"
        links={models ? Object.entries(SECTIONS).map(([id, name]) => ({ href: `#${id}`, name })) : []}
      />
      <main>
        <p role="status" className="unseen">
          {news}
        </p>
        <Failure message={failed} />
        {models ? (
          <>
            <Models models={models} calls={calls} />
            <Servers rows={models.rows} calls={calls} allow={allow} noNetwork={models.noNetwork} />
            <AddModel calls={calls} allow={allow} />
            <Network models={models} requests={requests} calls={calls} allow={allow} />
            <Storage models={models} />
          </>
        ) : (
          failed === undefined && <p role="status">Looking at this machine and its models</p>
        )}
      </main>
    </div>
  )
}
