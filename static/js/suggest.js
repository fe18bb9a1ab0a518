// Names while typing, from the site's own search. Without this file the form works the same, only silently.
const field = document.getElementById("q");
const list = document.getElementById("found");
let addresses = new Map();
let waiting;
let asked = "";

async function suggest() {
  const question = field.value.trim();
  if (question.length < 2 || question === asked) return;
  asked = question;
  const answer = await fetch(`${field.dataset.suggestions}?q=${encodeURIComponent(question)}`);
  if (!answer.ok || question !== asked) return;
  const [, names, kinds, urls] = await answer.json();
  addresses = new Map(names.map((name, i) => [name, urls[i]]));
  list.replaceChildren(...names.map((name, i) => new Option(kinds[i], name)));
}

field.addEventListener("input", () => {
  const chosen = addresses.get(field.value);
  if (chosen) {
    location.assign(new URL(chosen).pathname);
    return;
  }
  clearTimeout(waiting);
  waiting = setTimeout(suggest, 150);
});
