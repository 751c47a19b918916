import { Panel } from "./popup/Panel"

export default function SidePanel() {
  return <Panel home="sidepanel" />
}
