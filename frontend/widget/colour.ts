/** The owner's colour, made readable: WCAG 2 contrast on both themes, whatever was chosen. */

type Rgb = [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0]; // what white cannot be read on, pure black always can
const LIGHT_SURFACE: Rgb = [244, 245, 247];
const DARK_SURFACE: Rgb = [36, 39, 46];
const READABLE = 4.6;

function parse(hex: string): Rgb {
  const value = /^#[0-9a-f]{6}$/i.test(hex) ? parseInt(hex.slice(1), 16) : 0x3d5afe;
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function mix(colour: Rgb, towards: Rgb, share: number): Rgb {
  return colour.map((part, i) => Math.round(part + (towards[i]! - part) * share)) as Rgb;
}

/** `colour` itself, or the nearest mix with `towards` that can be read on `surface`. */
function readable(colour: Rgb, surface: Rgb, towards: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(colour, towards, share);
    if (contrast(mixed, surface) >= READABLE) return mixed;
  }
  return towards;
}

const css = (colour: Rgb): string => `rgb(${colour.join(" ")})`;

/** Sets `--brand`, a shade of it on which the same is at least as legible, and what is legible on it, or in it, on each theme. */
export function paint(root: HTMLElement, hex: string): void {
  const brand = parse(hex);
  const onBrand = contrast(brand, WHITE) >= 4.5 ? WHITE : BLACK;
  const values = {
    "--brand": css(brand),
    "--on-brand": css(onBrand),
    "--brand-deep": css(mix(brand, onBrand === WHITE ? BLACK : WHITE, 0.16)),
    "--accent-light": css(readable(brand, LIGHT_SURFACE, BLACK)),
    "--accent-dark": css(readable(brand, DARK_SURFACE, WHITE)),
  };
  for (const [name, value] of Object.entries(values)) root.style.setProperty(name, value);
}
