// Reads the page aloud with a voice of the device and marks the sentence being read (R31, R33).

const LANGUAGE = document.documentElement.lang || "vi";
// Chrome falls silent within an utterance of about 15 seconds: at the slowest speed, this many
// characters of Vietnamese take less.
const LONGEST = 150;
const SKIPPED = [
  "nav, form, button, audio, video, script, template, svg, thead, summary, details:not([open])",
  ".no-print, .page-end, .buttons, .tags, .recordings, .abbreviations, [hidden], [aria-hidden=true]",
  `[lang]:not([lang|="${LANGUAGE}"])`,
].join();

function start(root, synth) {
  const part = (name) => root.querySelector(`[data-listen-${name}]`);
  const [play, stop, speed, status, help] = ["play", "stop", "speed", "status", "help"].map(part);
  const icon = play.querySelector("use");
  const label = play.querySelector("span");
  const texts = play.dataset;
  const looks = { idle: [texts.read, "volume-2"], reading: [texts.pause, "pause"], paused: [texts.resume, "play"] };
  let sentences = [];
  let meanings = new Map();
  let at = 0;
  let state = "idle";
  let utterance = null; // also kept from the garbage collector, which would swallow its events

  function show(next, said = "") {
    state = next;
    label.textContent = looks[next][0];
    icon.setAttribute("href", icon.getAttribute("href").replace(/#.*/, `#${looks[next][1]}`));
    root.dataset.listen = next;
    stop.hidden = speed.hidden = next === "idle";
    status.textContent = said;
  }

  function hush() {
    utterance = null;
    if (synth.speaking || synth.pending) synth.cancel();
  }

  function end(said) {
    hush();
    mark(null);
    at = 0;
    show("idle", said);
  }

  function speak() {
    hush();
    if (at >= sentences.length) return end(texts.done);
    const spoken = new SpeechSynthesisUtterance(inWords(sentences[at].text, meanings));
    spoken.voice = voiceOf(synth);
    spoken.lang = spoken.voice.lang;
    spoken.rate = Number(speed.value);
    // A cancelled utterance reports its end too, late: only the current one counts.
    spoken.onend = () => {
      if (utterance !== spoken) return;
      at += 1;
      speak();
    };
    spoken.onerror = () => utterance === spoken && end(texts.failed);
    utterance = spoken;
    mark(sentences[at]);
    follow(sentences[at], play.getBoundingClientRect().bottom);
    synth.speak(spoken);
  }

  play.addEventListener("click", async () => {
    if (state === "reading") {
      // Not synth.pause(): on Android it ends the reading. The sentence is read again instead.
      hush();
      return show("paused", texts.paused);
    }
    if (!(await hasVoice(synth))) {
      if (help.isConnected) help.replaceWith(help.content);
      return;
    }
    if (state === "idle") {
      sentences = [...sentencesOf(document.querySelector("main"), texts.caption)];
      meanings = abbreviations();
    }
    show("reading", texts.reading);
    speak();
  });
  stop.addEventListener("click", () => {
    end(texts.stopped);
    play.focus();
  });
  speed.addEventListener("change", () => state === "reading" && speak());
  window.addEventListener("pagehide", () => state !== "idle" && end());
  synth.getVoices(); // some browsers load them only when asked
  root.hidden = false;
}

function voiceOf(synth) {
  const language = LANGUAGE.split("-")[0];
  const fitting = synth.getVoices().filter((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === language);
  return fitting.find((voice) => voice.localService) || fitting[0];
}

// Voices load late, and not at all where the device has none.
async function hasVoice(synth) {
  if (!synth.getVoices().length) {
    await new Promise((resolve) => {
      synth.addEventListener("voiceschanged", resolve, { once: true });
      setTimeout(resolve, 1500);
    });
  }
  return Boolean(voiceOf(synth));
}

// The page in the order in which it is read: each sentence with its place in the document.
function* sentencesOf(main, caption) {
  for (const passage of passagesOf(main, caption)) {
    for (const [from, to] of cuts(passage.text)) {
      const text = passage.text.slice(from, to).replace(/\s+/g, " ").trim();
      if (/[\p{L}\p{N}]/u.test(text)) yield { text, block: passage.block, range: rangeOf(passage, from, to) };
    }
  }
}

// Runs of text in one paragraph, heading, list item or row of a table.
function passagesOf(main, caption) {
  const passages = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node.nodeType === Node.ELEMENT_NODE && node.matches(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let last = { text: "" };
  let prefix = "";
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (node.localName === "br") last.text += "\n";
      if (node.localName === "figcaption") prefix = `${caption}: `;
      if (node.matches("ol > li")) prefix = `${[...node.parentElement.children].indexOf(node) + 1}: `;
      continue;
    }
    const words = node.data.trim();
    if (!words) {
      last.text += " ";
      continue;
    }
    const block = blockOf(node.parentElement);
    if (last.block !== block) {
      passages.push((last = { block, text: prefix, parts: [] }));
      prefix = "";
    }
    const cell = node.parentElement.closest("td, th, dt, dd");
    if (cell !== last.cell) last.text = parted(last, cell);
    last.cell = cell;
    const lead = node.data.indexOf(words);
    if (lead) last.text += " ";
    last.parts.push({ node, at: last.text.length - lead, end: last.text.length + words.length });
    last.text += keepsLines(block) ? words : words.replaceAll("\n", " ");
    if (lead + words.length < node.length) last.text += " ";
  }
  return passages;
}

// Cells belong to their row, words to the box that they stand in.
function blockOf(element) {
  while (/^(inline|contents|table-cell)/.test(getComputedStyle(element).display)) element = element.parentElement;
  return element;
}

function keepsLines(block) {
  return getComputedStyle(block).whiteSpace.startsWith("pre");
}

// The text so far, ready for the next cell of the row or the meaning of a term.
function parted({ text, parts }, cell) {
  const sign = cell?.localName === "dd" ? ": " : "; ";
  return (parts.length ? text.trimEnd() + sign : text) + (cell ? nameOf(cell) : "");
}

// The heading of the cell's column, which a listener cannot look up.
function nameOf(cell) {
  if (cell.localName !== "td") return "";
  const heading = cell.closest("table").tHead?.rows[0].cells[cell.cellIndex];
  const name = cell.dataset.label || heading?.textContent.trim();
  return name ? `${name}: ` : "";
}

// Where sentences begin and end; long ones are cut at a comma, or else at a space.
function* cuts(text) {
  for (const { 0: sentence, index } of text.matchAll(/\S(?:[^.!?…;\n]|[.!?…;](?!\s|$))*[.!?…;]*/g)) {
    let from = 0;
    while (sentence.length - from > LONGEST) {
      const room = sentence.slice(from, from + LONGEST);
      const cut = room.lastIndexOf(", ") + 1 || room.lastIndexOf(" ");
      const to = from + (cut > 0 ? cut : LONGEST);
      yield [index + from, index + to];
      from = to;
    }
    yield [index + from, index + sentence.length];
  }
}

function rangeOf({ parts }, from, to) {
  const inside = parts.filter(({ at, end }) => at < to && end > from);
  if (!inside.length) return null;
  const range = document.createRange();
  const [first, last] = [inside[0], inside.at(-1)];
  range.setStart(first.node, Math.max(0, from - first.at));
  range.setEnd(last.node, Math.min(last.node.length, to - last.at));
  return range;
}

// <abbr title> stands at the first occurrence only; the voice says the words every time.
function abbreviations() {
  return new Map([...document.querySelectorAll("main abbr[title]")].map((abbr) => [abbr.textContent, abbr.title]));
}

function inWords(text, meanings) {
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => meanings.get(word) || word);
}

function mark(sentence) {
  document.querySelector(".is-read")?.classList.remove("is-read");
  CSS.highlights?.delete("listen");
  if (!sentence) return;
  if (CSS.highlights && sentence.range) CSS.highlights.set("listen", new Highlight(sentence.range));
  else sentence.block.classList.add("is-read");
}

// Scrolls only to what is out of view; the buttons stay at the upper edge, over the text.
function follow({ range, block }, edge) {
  const box = (range || block).getBoundingClientRect();
  if (box.top >= Math.max(0, edge) && box.bottom <= innerHeight) return;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scrollBy({ top: box.top - innerHeight / 3, behavior: isCalm ? "auto" : "smooth" });
}

const root = document.querySelector("[data-listen]");
if (root && "speechSynthesis" in window) start(root, speechSynthesis);
