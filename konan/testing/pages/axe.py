"""What axe finds on a page, said so that one can go and mend it."""

from collections.abc import Iterable
from typing import Any, Final

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Frame, Page

_RUN: Final = """async ({ rules, but }) => {
  for (let frame = 0; frame < 2; frame++)
    await new Promise(requestAnimationFrame);  // scripts are told of another theme by then
  const moving = document.getAnimations()
    .filter(each => each.effect?.getComputedTiming().endTime !== Infinity);
  const rest = Promise.allSettled(moving.map(each => each.finished));
  await Promise.race([rest, new Promise(done => setTimeout(done, 2000))]);  // some never rest
  const what = { resultTypes: ["violations"], ...(rules.length && { runOnly: rules }),
    rules: Object.fromEntries(but.map(each => [each, { enabled: false }])) };
  const { violations } = await axe.run(document, what);
  return violations.map(({ help, nodes }) => ({
    help, places: nodes.slice(0, 3).map(({ target, html }) => `${target.join(" ")}: ${html}`),
  }));
}"""


def violations(page: Page | Frame, *rules: str, but: Iterable[str] = ()) -> list[str]:
    """One line for each rule that the page breaks, with the first places; of all rules, or some."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found: list[dict[str, Any]] = page.evaluate(
        _RUN, {"rules": list(rules), "but": [] if rules else list(but)}
    )
    return [f"{each['help']}: {' | '.join(each['places'])}" for each in found]


def violations_in_both_themes(page: Page, *, but: Iterable[str] = ()) -> list[str]:
    """Of one load: the second theme changes colours, and nothing else."""
    found = []
    for scheme, rules in (("light", ()), ("dark", ("color-contrast",))):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        found += [f"({scheme}) {each}" for each in violations(page, *rules, but=but)]
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    return found
