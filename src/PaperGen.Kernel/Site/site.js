// What the page does when scripts run: search, filters, order, keys, links to papers, copying. Without it the page is a plain list.
(() => {
  // Papers that are laid out at once; more follow as one scrolls.
  const SOME = 100;

  const byId = id => document.getElementById("p-" + id);
  const list = byId("list");
  const main = byId("main");
  const input = byId("search");
  const sort = byId("sort");
  const filters = byId("filters");
  const more = byId("more");

  const papers = [...list.children].map((card, index) => ({
    card,
    index,
    topics: numbers(card.dataset.topic),
    kinds: card.dataset.kind ? card.dataset.kind.split(" ") : [],
    date: card.dataset.date,
    used: Number(card.dataset.used),
  }));
  const byMember = new Map(papers.map(paper => [paper.card.id, paper]));

  let shown = papers;
  let laidOut = papers.length;

  function numbers(text) {
    return text ? text.split(" ").map(Number) : [];
  }

  // ---- Search. The texts are read off the cards, once: some papers whenever nothing else is to be done, the rest when a word is typed.

  const index = new SearchIndex();
  let indexed = 0;

  function indexNext() {
    const { card } = papers[indexed++];
    index.add([text(card, ".title")], (card.dataset.names ?? "").split("\n"), [text(card, ".abstract p"), card.dataset.venue ?? ""]);
  }

  function searchIndex() {
    while (indexed < papers.length) indexNext();
    return index;
  }

  function indexWhileIdle(idle) {
    while (indexed < papers.length && idle.timeRemaining() > 1) indexNext();
    if (indexed < papers.length) requestIdleCallback(indexWhileIdle);
  }

  /** How well each paper matches; 0 if it does not. */
  function searchScores(query) {
    const scores = new Array(papers.length).fill(0);
    PaperSearch.find(searchIndex(), query).forEach((paper, rank) => (scores[paper] = papers.length - rank));
    return scores;
  }

  function text(card, selector) {
    return card.querySelector(selector)?.textContent ?? "";
  }

  // ---- Filters: within a group any of the checked values, and of each group one.

  const parents = new Map();
  const groups = [...filters.querySelectorAll("fieldset")].map(fieldset => ({
    name: fieldset.dataset.group,
    boxes: [...fieldset.querySelectorAll("input")].map(box => {
      const above = box.closest("ul").closest("li")?.querySelector("input");
      if (above) parents.set(Number(box.value), Number(above.value));
      return { box, label: box.closest("label"), count: box.closest("label").querySelector(".n"), shown: -1 };
    }),
  }));
  for (const paper of papers) paper.values = Object.fromEntries(groups.map(group => [group.name, new Set(valuesOf(paper, group.name))]));

  function valuesOf(paper, group) {
    switch (group) {
      case "topic": {
        const all = new Set();
        for (let topic of paper.topics) for (; topic !== undefined; topic = parents.get(topic)) all.add(String(topic));
        return all;
      }
      case "kind":
        return paper.kinds;
      case "year":
        return paper.date ? [paper.date.slice(0, 4).replace(/^0+/, "")] : [];
      default:
        return [paper.used > 0 ? "yes" : "no"];
    }
  }

  function update() {
    const query = input.value;
    const scores = query.trim() ? searchScores(query) : null;
    const wanted = groups.map(group => group.boxes.filter(entry => entry.box.checked).map(entry => entry.box.value));
    const counts = groups.map(() => new Map());
    const found = [];
    for (const paper of papers) {
      if (scores && scores[paper.index] === 0) continue;
      let missed = -1;
      let misses = 0;
      groups.forEach((group, g) => {
        if (wanted[g].length > 0 && !wanted[g].some(value => paper.values[group.name].has(value))) {
          misses++;
          missed = g;
        }
      });
      if (misses === 0) found.push(paper);
      if (misses > 1) continue;
      // A count says how many papers there would be with that value, all other groups as they are.
      groups.forEach((group, g) => {
        if (misses === 1 && missed !== g) return;
        for (const value of paper.values[group.name]) counts[g].set(value, (counts[g].get(value) ?? 0) + 1);
      });
    }
    order(found, scores);
    show(found, SOME);
    showCounts(counts);
    const filtered = wanted.some(values => values.length > 0);
    main.classList.toggle("narrowed", filtered || scores !== null);
    byId("clear").hidden = !filtered;
    byId("none").hidden = found.length > 0;
    const total = count(papers.length);
    byId("count").textContent = found.length === papers.length ? total : `${found.length.toLocaleString("en")} of ${total}`;
  }

  function count(number) {
    return `${number.toLocaleString("en")} paper${number === 1 ? "" : "s"}`;
  }

  function order(found, scores) {
    const byScore = (a, b) => (scores ? scores[b.index] - scores[a.index] : 0) || a.index - b.index;
    const orders = {
      best: byScore,
      new: (a, b) => compare(b.date, a.date) || byScore(a, b),
      old: (a, b) => compare(a.date || "9999-99", b.date || "9999-99") || byScore(a, b),
      title: (a, b) => a.title.localeCompare(b.title, "en") || a.index - b.index,
      used: (a, b) => b.used - a.used || byScore(a, b),
    };
    if (sort.value === "title") for (const paper of found) paper.title ??= text(paper.card, ".title");
    found.sort(orders[sort.value]);
  }

  function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
  }

  function showCounts(counts) {
    groups.forEach((group, g) => {
      for (const entry of group.boxes) {
        const number = counts[g].get(entry.box.value) ?? 0;
        if (number === entry.shown) continue;
        entry.shown = number;
        entry.count.textContent = number.toLocaleString("en");
        entry.label.classList.toggle("empty", number === 0);
      }
    });
  }

  /** Puts the first papers of a list into the page. */
  function show(found, some) {
    shown = found;
    laidOut = Math.min(found.length, some);
    list.replaceChildren(...found.slice(0, laidOut).map(paper => paper.card));
    more.hidden = laidOut === found.length;
  }

  function showMore(upTo = laidOut + 2 * SOME) {
    const next = shown.slice(laidOut, upTo);
    list.append(...next.map(paper => paper.card));
    laidOut += next.length;
    more.hidden = laidOut >= shown.length;
  }

  // ---- From paper to paper.

  function go(index) {
    if (index >= shown.length) return;
    if (index < 0) {
      input.focus();
      return;
    }
    if (index >= laidOut) showMore(index + SOME);
    const card = shown[index].card;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
  }

  function current() {
    const card = document.activeElement?.closest?.(".paper");
    return card ? shown.findIndex(paper => paper.card === card) : -1;
  }

  function toggle(card, open) {
    for (const details of card.querySelectorAll(".abstract, .findings")) details.open = open;
  }

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.target;
    const isField = target.matches("input[type=search], select, textarea");
    if (event.key === "/" && !isField) {
      event.preventDefault();
      input.focus();
      input.select();
    } else if (event.key === "Escape") {
      escape(target);
    } else if (target === input) {
      if (event.key === "ArrowDown" || event.key === "Enter") {
        event.preventDefault();
        go(0);
      }
    } else if (!isField && (event.key === "ArrowDown" || event.key === "ArrowUp") && (target === document.body || main.contains(target))) {
      const at = current();
      event.preventDefault();
      go(at < 0 ? 0 : at + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && target.classList.contains("paper")) {
      event.preventDefault();
      toggle(target, !target.querySelector("details")?.open);
    }
  });

  function escape(target) {
    const card = target.closest(".paper");
    if (card && target !== card) {
      card.focus();
    } else if (card && card.querySelector(".abstract[open]")) {
      toggle(card, false);
    } else if (target === input) {
      if (input.value) {
        input.value = "";
        update();
      } else {
        input.blur();
      }
    } else {
      input.focus();
    }
  }

  // ---- Links to a paper: its card comes into view, whatever hides it.

  function follow() {
    let member;
    try {
      member = decodeURIComponent(location.hash.slice(1));
    } catch {
      return;
    }
    const paper = byMember.get(member);
    if (!paper) return;
    if (!shown.includes(paper)) {
      input.value = "";
      clear();
    }
    const at = shown.indexOf(paper);
    if (at >= laidOut) showMore(at + SOME);
    for (const card of list.querySelectorAll(".here")) card.classList.remove("here");
    paper.card.classList.add("here");
    toggle(paper.card, true);
    paper.card.focus({ preventScroll: true });
    paper.card.scrollIntoView({ block: "start" });
  }

  function clear() {
    for (const group of groups) for (const entry of group.boxes) entry.box.checked = false;
    update();
  }

  // ---- Copying. A card has its buttons from when it comes near the window.

  function addButtons(card) {
    const cite = card.querySelector(".cite");
    const actions = document.createElement("p");
    actions.className = "actions";
    for (const [name, selector] of [
      ["Copy BibTeX", ".bibtex"],
      ["Copy [Cites]", ".attribute"],
    ]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = name;
      button.addEventListener("click", () => copy(cite.querySelector(selector).textContent, button));
      actions.append(button);
    }
    cite.before(actions);
  }

  const near = new IntersectionObserver(
    entries => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        near.unobserve(entry.target);
        addButtons(entry.target);
      }
    },
    { rootMargin: "600px" },
  );

  async function copy(copied, button) {
    let done = false;
    try {
      await navigator.clipboard.writeText(copied);
      done = true;
    } catch {
      // Some browsers refuse that on a page from disk.
      const area = document.createElement("textarea");
      area.value = copied;
      document.body.append(area);
      area.select();
      done = document.execCommand("copy");
      area.remove();
      button.focus();
    }
    byId("said").textContent = done ? "Copied." : "The browser does not let the page copy.";
    button.classList.toggle("done", done);
    setTimeout(() => {
      button.classList.remove("done");
      byId("said").textContent = "";
    }, 1600);
  }

  // ---- Light and dark: as the system has it, until one says otherwise.

  const theme = byId("theme");
  const root = document.documentElement;
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : prefersDark.matches;
  }

  function nameTheme() {
    theme.textContent = isDark() ? "Light" : "Dark";
    theme.setAttribute("aria-label", isDark() ? "Use light colours" : "Use dark colours");
  }

  theme.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    nameTheme();
    try {
      localStorage.setItem("papergen-theme", root.dataset.theme);
    } catch {
      // Where nothing may be stored it holds for this visit.
    }
  });
  prefersDark.addEventListener("change", nameTheme);
  try {
    const stored = localStorage.getItem("papergen-theme");
    if (stored === "light" || stored === "dark") root.dataset.theme = stored;
  } catch {
    // See above.
  }

  // ---- The rest of the wiring.

  input.addEventListener("input", update);
  sort.addEventListener("change", update);
  filters.addEventListener("change", update);
  filters.addEventListener("click", event => {
    if (!event.target.matches(".twist")) return;
    const open = event.target.getAttribute("aria-expanded") !== "true";
    event.target.setAttribute("aria-expanded", String(open));
    event.target.nextElementSibling.hidden = !open;
  });
  byId("clear").addEventListener("click", () => {
    clear();
    input.focus();
  });
  byId("filter").addEventListener("click", event => {
    const open = filters.classList.toggle("open");
    event.currentTarget.setAttribute("aria-expanded", String(open));
  });
  more.addEventListener("click", () => {
    const at = laidOut;
    showMore();
    go(at);
  });
  new IntersectionObserver(
    entries => {
      if (entries[0].isIntersecting && !more.hidden) showMore();
    },
    { rootMargin: "1200px" },
  ).observe(more);
  addEventListener("hashchange", follow);
  addEventListener("beforeprint", () => showMore(shown.length));

  nameTheme();
  root.classList.add("scripted");
  byId("tools").hidden = false;
  filters.hidden = false;
  update();
  for (const paper of papers) near.observe(paper.card);
  follow();
  if (window.requestIdleCallback) requestIdleCallback(indexWhileIdle);
  else setTimeout(searchIndex);
})();
