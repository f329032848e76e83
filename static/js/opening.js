// Says whether the office is open at this minute, in the office's own time zone. The page holds
// two weeks of hours; what is older than that says nothing. The names of days come with the
// page, for loading Intl would hold a slow phone up for a tenth of a second.
function clock(digits) {
  return `${Number(digits.slice(0, 2))}:${digits.slice(2)}`;
}

function dayName(day, today, names) {
  const date = new Date(`${day}T00:00Z`);
  const name = names.split(",")[(date.getUTCDay() + 6) % 7];
  const isNear = date - new Date(`${today}T00:00Z`) < 7 * 864e5;
  return isNear ? name : `${name}, ${day.slice(8)}/${day.slice(5, 7)}`;
}

function say(place) {
  const { schedule, offset, open, closed, today, days: names } = place.dataset;
  const now = new Date(Date.now() + offset * 6e4).toISOString();
  const day = now.slice(0, 10);
  const time = now.slice(11, 13) + now.slice(14, 16);
  const days = schedule.split(";").map((entry) => entry.split("="));
  const isKnown = days.some(([date]) => date === day);
  const spans = days.flatMap(([date, hours]) =>
    hours.split(",").filter(Boolean).map((span) => [date, ...span.split("-")])
  );
  const current = spans.find(([date, from, to]) => date === day && from <= time && time < to);
  const next = spans.find(([date, from]) => date > day || (date === day && from > time));
  place.classList.toggle("is-open", Boolean(isKnown && current));
  if (isKnown && current) {
    place.textContent = open.replace("{time}", clock(current[2]));
  } else if (isKnown && next) {
    const when = next[0] === day ? today : dayName(next[0], day, names);
    place.textContent = closed.replace("{time}", clock(next[1])).replace("{day}", when);
  } else {
    place.textContent = "";
  }
}

const places = document.querySelectorAll("[data-schedule]");

function sayAll() {
  places.forEach(say);
}

if (places.length) {
  sayAll();
  setInterval(sayAll, 30_000);
}
