"""Times of cells, over all rounds."""

from dataclasses import dataclass, field
from statistics import quantiles


@dataclass
class Samples:
    """Milliseconds of all rounds: cell → how it was asked → samples."""

    cells: dict[str, dict[str, list[float]]] = field(default_factory=dict)

    def add(self, round_: dict[str, dict[str, list[float]]]) -> None:
        for cell, samples in round_.items():
            for how, times in samples.items():
                self.cells.setdefault(cell, {}).setdefault(how, []).extend(times)

    def ms(self, cell: str, how: str) -> float:
        """Of the quickest tenth: what else runs on the machine only ever makes one slower."""
        return quantiles(self.cells[cell][how], n=10, method="inclusive")[0]
