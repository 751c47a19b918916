import { Mark } from "./icons"

/** The top of a page of our own: its title, and where on it one can go. */
export function PageHeader(props: {
  className: string
  title: string
  /** What the links are, for those who do not see them. */
  about: string
  links: { href: string; name: string; isHere?: boolean }[]
}) {
  const { className, title, about, links } = props
  return (
    <header className={`page-header ${className}`}>
      <div className="header-top">
        <Mark />
        <h1>{title}</h1>
      </div>
      {links.length > 0 && (
        <nav aria-label={about}>
          <ul>
            {links.map(({ href, name, isHere }) => (
              <li key={href}>
                <a href={href} aria-current={isHere ? "page" : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}
