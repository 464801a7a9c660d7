/**
 * Markdown of a bot's or a person's message, as elements: text goes into text nodes alone, so
 * nothing that somebody wrote is ever read as markup. Links lead to http, https and mailto;
 * pictures are shown as links.
 */
import type { ComponentChildren, VNode } from "preact";

const INLINE = new RegExp(
  [
    "`([^`]+)`", // 1 code
    "\\*\\*(.+?)\\*\\*(?!\\*)", // 2 strong
    "__(.+?)__", // 3 strong
    "~~(.+?)~~", // 4 deleted
    "\\*([^\\s*](?:[^*]*[^\\s*])?)\\*", // 5 em
    "(?<![\\w])_([^\\s_](?:[^_]*[^\\s_])?)_(?![\\w])", // 6 em
    "!?\\[([^\\]]+)\\]\\(\\s*<?((?:[^\\s()<>]|\\([^\\s()<>]*\\))+)>?(?:\\s[^)]*)?\\)", // 7 label, 8 address
    "\\[(\\d{1,2})\\]", // 9 the number of a source
    "(https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)\\]*_])", // 10 a bare address
    "\\\\([\\\\`*_{}\\[\\]()#+\\-.!~>|])", // 11 an escaped sign
    "<([^\\s<>@]+@[^\\s<>@]+)>", // 12 a mail address
  ].join("|"),
);

export function safeHref(address: string): string | null {
  try {
    const url = new URL(address);
    return ["http:", "https:", "mailto:"].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function link(label: ComponentChildren, address: string): ComponentChildren {
  const href = safeHref(address);
  if (!href) return label;
  return (
    <a href={href} target="_blank" rel="nofollow noopener noreferrer ugc">
      {label}
    </a>
  );
}

function inline(text: string): ComponentChildren {
  const found = INLINE.exec(text);
  if (!found) return text;
  const [all, code, strong, strong2, gone, em, em2, label, address, cite, bare, escaped, mail] = found;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + all.length);
  let made: ComponentChildren = escaped;
  if (code) made = <code dir="ltr">{code}</code>;
  else if (strong || strong2) made = <strong>{inline((strong || strong2)!)}</strong>;
  else if (gone) made = <del>{inline(gone)}</del>;
  else if (em || em2) made = <em>{inline((em || em2)!)}</em>;
  else if (label) made = link(inline(label), address!);
  else if (cite) made = <sup>{cite}</sup>;
  else if (mail) made = link(mail, `mailto:${mail}`);
  else if (bare) made = link(bare, bare);
  return [before, made, inline(after)];
}

/** The lines of a paragraph, with its breaks. */
function lines(text: string): ComponentChildren {
  return text.split("\n").map((line, i) => [i > 0 && <br />, inline(line)]);
}

const ITEM = /^(\s*)(?:[-*+•]|(\d{1,3})[.)])\s+(.*)$/;

function list(block: string[]): VNode {
  const first = ITEM.exec(block[0]!)!;
  const depth = first[1]!.length;
  const items: string[][] = [];
  for (const line of block) {
    const item = ITEM.exec(line);
    if (item && item[1]!.length <= depth + 1) items.push([item[3]!]);
    else items.at(-1)!.push(line);
  }
  const children = items.map(([head, ...rest]) => (
    <li>
      {inline(head!)}
      {rest.some((line) => ITEM.test(line))
        ? list(rest.filter((line) => ITEM.test(line)))
        : rest.map((line) => [<br />, inline(line.trim())])}
    </li>
  ));
  return first[2] ? <ol start={Number(first[2])}>{children}</ol> : <ul>{children}</ul>;
}

const RULE = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

function cells(line: string): string[] {
  return line.trim().replace(/^\||\|$/g, "").split("|").map((cell) => cell.trim());
}

function table([head, , ...rows]: string[]): VNode {
  return (
    <div class="table" tabIndex={0}>
      <table>
        <thead>
          <tr>{cells(head!).map((cell) => <th dir="auto">{inline(cell)}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>{cells(row).map((cell) => <td dir="auto">{inline(cell)}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function block(text: string): ComponentChildren {
  const all = text.split("\n");
  const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(all[0]!);
  if (heading) {
    const rest = all.slice(1).join("\n");
    return [<p class="heading" dir="auto">{inline(heading[1]!)}</p>, rest && block(rest)];
  }
  if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(text)) return <hr />;
  if (all.length > 1 && all[0]!.includes("|") && RULE.test(all[1]!)) return table(all);
  if (all.every((line) => /^>/.test(line))) {
    const quoted = all.map((line) => line.replace(/^> ?/, "")).join("\n");
    return <blockquote dir="auto">{lines(quoted)}</blockquote>;
  }
  const start = all.findIndex((line) => ITEM.test(line));
  if (start < 0) return <p dir="auto">{lines(text)}</p>;
  const intro = all.slice(0, start).join("\n");
  return [intro && <p dir="auto">{lines(intro)}</p>, <div dir="auto">{list(all.slice(start))}</div>];
}

/** Blank lines part blocks, except between the items of a list. */
function blocks(text: string): ComponentChildren {
  const joined = text.replace(/\n\s*\n(?=\s*(?:[-*+•]|\d{1,3}[.)])\s)/g, (gap, at: number) => {
    const before = text.slice(0, at).split("\n").at(-1)!;
    return ITEM.test(before) ? "\n" : gap;
  });
  return joined
    .split(/\n\s*\n/)
    .filter((part) => part.trim())
    .map((part) => block(part.replace(/^\n+|\s+$/g, "")));
}

export function Markdown({ text }: { text: string }): VNode {
  const parts = text.replace(/\r\n?/g, "\n").split(/^```.*$/m);
  return (
    <div class="text">
      {parts.map((part, i) =>
        i % 2 ? (
          <pre dir="ltr" tabIndex={0}>
            <code>{part.replace(/^\n|\n$/g, "")}</code>
          </pre>
        ) : (
          blocks(part)
        ),
      )}
    </div>
  );
}
