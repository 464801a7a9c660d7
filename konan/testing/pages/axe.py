"""What axe finds on a page, said so that one can go and mend it."""

from typing import Any, Final

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Frame, Page

_RUN: Final = """async rules => {
  const moving = document.getAnimations()
    .filter(each => each.effect?.getComputedTiming().endTime !== Infinity);
  const rest = Promise.allSettled(moving.map(each => each.finished));
  await Promise.race([rest, new Promise(done => setTimeout(done, 2000))]);  // some never rest
  const what = { resultTypes: ["violations"], ...(rules.length && { runOnly: rules }) };
  const { violations } = await axe.run(document, what);
  return violations.map(({ help, nodes }) => ({
    help, places: nodes.slice(0, 3).map(({ target, html }) => `${target.join(" ")}: ${html}`),
  }));
}"""


def violations(page: Page | Frame, *rules: str) -> list[str]:
    """One line for each rule that the page breaks, with the first places; of all rules, or some."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found: list[dict[str, Any]] = page.evaluate(_RUN, list(rules))
    return [f"{each['help']}: {' | '.join(each['places'])}" for each in found]


def violations_in_both_themes(page: Page) -> list[str]:
    """Of one load: the second theme changes colours, and nothing else."""
    found = []
    for scheme, rules in (("light", ()), ("dark", ("color-contrast",))):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        found += [f"({scheme}) {each}" for each in violations(page, *rules)]
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    return found
