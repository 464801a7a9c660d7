// What was sent and has not arrived yet: kept in this browser until the server has it.

import { me } from "./panes";

export interface Parcel {
  session: string;
  client_id: string;
  content: string;
  mode: string;
  files: string[];
}

const key = (session: string): string => `konan:unsent:${me}:${session}`;

export function unsent(session: string): Parcel[] {
  return JSON.parse(localStorage.getItem(key(session)) ?? "[]") as Parcel[];
}

export function keep(parcel: Parcel): void {
  const others = unsent(parcel.session).filter((each) => each.client_id !== parcel.client_id);
  localStorage.setItem(key(parcel.session), JSON.stringify([...others, parcel]));
}

export function forget(parcel: Parcel): void {
  const others = unsent(parcel.session).filter((each) => each.client_id !== parcel.client_id);
  if (others.length) localStorage.setItem(key(parcel.session), JSON.stringify(others));
  else localStorage.removeItem(key(parcel.session));
}
