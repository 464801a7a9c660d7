// Acts on the open conversation that no form of the page stands for.
import { csrfToken } from "../lib/dom";
import { head, place, refreshList, request, talk } from "./panes";

/** What the server says of it is put in place; true where it was done. */
export async function post(url: string, values: Record<string, string> = {}): Promise<boolean> {
  const body = new FormData();
  body.append("csrfmiddlewaretoken", csrfToken());
  for (const [name, value] of Object.entries(values)) body.append(name, value);
  const response = await request(url, { method: "POST", body }).catch(() => null);
  if (!response || response.status >= 500) document.dispatchEvent(new Event("htmx:sendError"));
  else if (talk() && url.includes(talk()?.dataset.talk ?? "")) place(await response.text());
  void refreshList();
  return response?.ok === true;
}

export async function assignTo(person: string): Promise<void> {
  const url = talk()?.dataset.assign;
  if (url) await post(url, { agent_id: person, expected_assignee: head()?.dataset.assignee ?? "" });
}
