/** The element, or a loud failure: a template and its script have come apart. */
export function need<T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T {
  const found = within.querySelector<T>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}

/** Runs `act` for events of `type` on anything that matches, now or later. */
export function delegate<K extends keyof DocumentEventMap>(
  type: K,
  selector: string,
  act: (target: HTMLElement, event: DocumentEventMap[K]) => void,
): void {
  document.addEventListener(type, (event) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
    if (target) act(target, event);
  });
}

type Child = Node | string | null;

/** An element with properties, attributes (`data-…`, `aria-…`) and children; text stays text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child): child is Node | string => child !== null));
  return element;
}

export function csrfToken(): string {
  return need<HTMLMetaElement>("meta[name=csrf-token]").content;
}

/** A translated text that the template left on an element as data-…. */
export function text(element: HTMLElement, name: string, values: Record<string, string | number> = {}): string {
  const template = element.dataset[name] ?? name;
  return template.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ""));
}
