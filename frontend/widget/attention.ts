/** Whether the visitor is looking, and what came in while they were not. */
import { count, tell } from "./bridge";

export class Attention {
  open = true;
  private unread = 0;

  constructor(private readonly looked: () => void) {
    document.addEventListener("visibilitychange", () => this.look());
  }

  get here(): boolean {
    return this.open && !document.hidden;
  }

  setOpen(open: boolean): void {
    this.open = open;
    this.look();
  }

  /** Tells the page what was said, and the visitor where they do not see it. */
  announce(fresh: { id: string; role: string }[]): void {
    const said = fresh.filter((one) => one.role !== "system" && one.role !== "visitor");
    for (const one of said) tell("message:received", { message_id: one.id, role: one.role });
    if (!this.here && said.length) this.set(this.unread + said.length);
  }

  /** What came in before this page was there. */
  missed(count: number): void {
    if (!this.here) this.set(this.unread + count);
  }

  private look(): void {
    if (!this.here) return;
    this.set(0);
    this.looked();
  }

  private set(unread: number): void {
    if (unread === this.unread) return;
    this.unread = unread;
    count(unread);
  }
}
