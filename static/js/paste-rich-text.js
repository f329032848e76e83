/* Pasting from Word, LibreOffice or another site into the rich text editor.

   Draftail itself drops styles, comments, pictures and empty lines and recognises Word's lists.
   It loses headings of another level than the field has, and takes a table's cells apart.
   This gives headings the nearest level that the field offers, and turns a table into a block of
   its own below the text where there is such a block, else into a line for each row. */

const LEVELS = ["one", "two", "three", "four", "five", "six"];
const OWN = "[data-editor], [data-draftjs-conductor-fragment], [data-slate-fragment]";
const WORD_HEADING = "p[class^=MsoHeading], p[class^=MsoTitle], p[style*=mso-outline-level]";
const repeated = new WeakSet();

function draftailAround(target) {
  const field = target.closest("[data-draftail-editor-wrapper]")?.parentElement;
  return [...(field?.querySelectorAll("input") || [])].find((input) => input.draftailEditor)?.draftailEditor;
}

/* The tag for a heading of `level`: the nearest deeper one that the field has, else the deepest. */
function headingTag(level, editor) {
  const offered = editor.props.blockTypes
    .map(({ type }) => LEVELS.indexOf(type.replace("header-", "")) + 1)
    .filter(Boolean)
    .sort();
  const found = offered.find((one) => one >= level) || offered.at(-1);
  return found ? `h${found}` : null;
}

function wordLevel(paragraph) {
  const named = paragraph.className.match(/MsoHeading(\d)/);
  const outlined = (paragraph.getAttribute("style") || "").match(/mso-outline-level:\s*(\d)/);
  return Number((named || outlined)?.[1] || 1);
}

/* Returns whether anything was changed. */
function adaptHeadings(body, editor) {
  const headings = [...body.querySelectorAll(`h1, h2, h3, h4, h5, h6, ${WORD_HEADING}`)];
  for (const heading of headings) {
    const level = /^H\d$/.test(heading.tagName) ? Number(heading.tagName[1]) : wordLevel(heading);
    const tag = headingTag(level, editor);
    const adapted = document.implementation.createHTMLDocument().createElement(tag || "p");
    if (tag) {
      adapted.textContent = heading.textContent.replace(/\s+/g, " ").trim();
    } else {
      adapted.append(document.createElement("b"));
      adapted.firstChild.textContent = heading.textContent.replace(/\s+/g, " ").trim();
    }
    if (adapted.textContent) {
      heading.replaceWith(adapted);
    } else {
      heading.remove();
    }
  }
  return headings.length > 0;
}

function rowsOf(table) {
  return [...table.rows]
    .map((row) => [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, " ").trim()))
    .filter((row) => row.some(Boolean));
}

function paragraphs(rows) {
  return rows.map((row) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = row.filter(Boolean).join("; ");
    return paragraph;
  });
}

/* The outermost tables with more than one row and column; the others only lay out their text. */
function takeTables(body) {
  const tables = [...body.querySelectorAll("table")].filter((one) => !one.parentElement.closest("table"));
  for (const table of tables.filter((one) => !isTable(rowsOf(one)))) {
    const cells = [...table.rows].flatMap((row) => [...row.cells]);
    table.replaceWith(...cells.flatMap((cell) => [...cell.childNodes]));
  }
  return tables.filter((one) => one.isConnected).map((table) => ({ table, rows: rowsOf(table) }));
}

function isTable(rows) {
  return rows.length > 1 && rows.some((row) => row.length > 1);
}

function pasteInto(target, html, text) {
  const data = new DataTransfer();
  data.setData("text/html", html);
  data.setData("text/plain", text);
  const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
  repeated.add(event);
  target.dispatchEvent(event);
}

function blockCommand(editor, name) {
  const items = (editor.props.commands || []).flatMap((group) => group.items || []);
  return items.find((item) => item.addSibling && item.type === name);
}

/* What `find` finds below `element` as soon as the editor has drawn it, or null after two seconds. */
async function drawn(element, find) {
  for (let turn = 0; turn < 40; turn += 1) {
    const found = element.querySelector(find);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}

function addBlock(command, child) {
  command.addSibling.fn({ type: command.type });
  let next = child.nextElementSibling;
  while (next && !next.matches("[data-streamfield-child]")) next = next.nextElementSibling;
  return next;
}

/* As a person would: click the first cell, paste, and say that the first row is the header. */
async function fillTable(block, rows) {
  const cell = await drawn(block, ".htCore td");
  const header = block.querySelector("select[id$=-table-header-choice]");
  if (!cell || !header) return;
  for (const type of ["mousedown", "mouseup"]) {
    cell.dispatchEvent(new MouseEvent(type, { bubbles: true, button: 0 }));
  }
  const lines = rows.map((row) => row.join("\t")).join("\n");
  const target = await drawn(block, "textarea.handsontableInput");
  if (target) pasteInto(target, "", lines);
  header.value = "row";
  window.jQuery(header).trigger("change");
}

/* Cuts what follows each table off `body`; returns, last first, the rows and what follows them. */
function cutAtTables(body, tables) {
  return tables.reverse().map(({ table, rows }) => {
    const range = document.createRange();
    range.setStartAfter(table);
    range.setEndAfter(body.lastChild);
    const after = document.createElement("div");
    after.append(document.importNode(range.extractContents(), true));
    table.remove();
    return { rows, after };
  });
}

async function addBlocks(editor, child, pieces) {
  for (const { rows, after } of pieces) {
    if (after.textContent.trim()) {
      const paragraph = addBlock(blockCommand(editor, "paragraph"), child);
      const target = await drawn(paragraph, ".Draftail-Editor [contenteditable=true]");
      if (target) pasteInto(target, after.innerHTML, after.textContent);
    }
    await fillTable(addBlock(blockCommand(editor, "table"), child), rows);
  }
}

document.addEventListener(
  "paste",
  (event) => {
    const html = event.clipboardData?.getData("text/html");
    if (!html || repeated.has(event) || !event.target.closest) return;
    const editor = draftailAround(event.target);
    if (!editor) return;
    const { body } = new DOMParser().parseFromString(html, "text/html");
    if (body.querySelector(OWN)) return;
    const hasHeadings = adaptHeadings(body, editor);
    if (!hasHeadings && !body.querySelector("table")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const tables = takeTables(body);
    const child = event.target.closest("[data-streamfield-child]");
    let pieces = [];
    if (child && blockCommand(editor, "table") && blockCommand(editor, "paragraph")) {
      pieces = cutAtTables(body, tables);
    } else {
      tables.forEach(({ table, rows }) => table.replaceWith(...paragraphs(rows)));
    }
    if (body.textContent.trim()) pasteInto(event.target, body.innerHTML, body.textContent);
    addBlocks(editor, child, pieces);
  },
  true,
);
