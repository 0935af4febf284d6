/* Notes when a Streamlit page has come to rest. Runs before the page's own scripts; RULES is
   filled in by browser.py: {wanted: [[selector, count], …], rest: milliseconds}.

   At rest means that every check below holds in every frame of `rest` milliseconds; the page was
   finished when that stretch began. */
((rules) => {
  const watch = { finishedAt: null, inputAt: null, missing: "everything", exception: false };
  window.pageWatch = watch;

  let restingSince = null;
  let rerun = false; // are we timing the answer to an input?
  let awaitingInput = false;
  let answered = false;
  let tellFinished = () => {};

  const find = (testId) => document.querySelector(`[data-testid="${testId}"]`);
  const appData = () => find("stApp")?.dataset ?? {};

  /* A canvas stands in the page before anything is painted on it. */
  const paintedBefore = new WeakSet();
  const hasPaint = (canvas) => {
    if (paintedBefore.has(canvas)) return true;
    if (!canvas.width || !canvas.height) return false;
    const thumbnail = new OffscreenCanvas(20, 20).getContext("2d");
    thumbnail.drawImage(canvas, 0, 0, 20, 20);
    const painted = thumbnail.getImageData(0, 0, 20, 20).data.some((byte) => byte > 0);
    if (painted) paintedBefore.add(canvas);
    return painted;
  };
  const isSeen = (element) => {
    const box = element.getBoundingClientRect();
    if (box.width < 2 || box.height < 2 || !element.checkVisibility()) return false;
    return element instanceof HTMLCanvasElement ? hasPaint(element) : true;
  };
  const countSeen = (selector) => [...document.querySelectorAll(selector)].filter(isSeen).length;

  const checks = [
    ["the document", () => document.readyState === "complete"],
    ["the connection", () => appData().testConnectionState === "CONNECTED"],
    ["the end of the script", () => appData().testScriptState === "notRunning"],
    ["fresh content", () => !document.querySelector('[data-stale="true"]')],
    ["the end of loading", () => !["stSkeleton", "stAppSkeleton", "stSpinner"].some(find)],
    ["the server's answer", () => !rerun || answered],
  ];
  const wantedChecks = () =>
    rules.wanted.map(([selector, count]) => [
      `${count} × ${selector}`,
      () => countSeen(selector) >= count,
    ]);

  const look = () => {
    const now = performance.now();
    if (watch.finishedAt === null) {
      const unmet = [...checks, ...wantedChecks()].find(([, holds]) => !holds());
      if (unmet) {
        watch.missing = unmet[0];
        restingSince = null;
      } else {
        restingSince ??= now;
        if (now - restingSince >= rules.rest) {
          watch.finishedAt = restingSince;
          watch.exception = ["stException", "stAlertContentError"].some(find);
          tellFinished();
        }
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  /* Streamlit may pass through "running" within one frame, so a rerun also counts what the server
     sends: it has begun with the first message after the input and lasts at least to the last. */
  window.WebSocket = new Proxy(window.WebSocket, {
    construct(target, values, newTarget) {
      const socket = Reflect.construct(target, values, newTarget);
      socket.addEventListener("message", () => {
        if (!rerun || watch.inputAt === null) return;
        answered = true;
        restingSince = null;
      });
      return socket;
    },
  });

  /* Resolves to whether the page comes to rest within so many milliseconds. */
  watch.rests = (patience) =>
    new Promise((resolve) => {
      if (watch.finishedAt !== null) resolve(true);
      tellFinished = () => resolve(true);
      setTimeout(() => resolve(false), patience);
    });

  /* From now on other elements must be visible. */
  watch.expect = (wanted) => {
    rules.wanted = wanted;
  };

  /* The next key or pointer that goes down starts the clock of a rerun. */
  watch.awaitRerun = () => {
    Object.assign(watch, { finishedAt: null, inputAt: null, missing: "an input" });
    restingSince = null;
    answered = false;
    rerun = awaitingInput = true;
  };
  const noteInput = (event) => {
    if (!awaitingInput) return;
    awaitingInput = false;
    watch.inputAt = event.timeStamp;
  };
  addEventListener("pointerdown", noteInput, { capture: true });
  addEventListener("keydown", noteInput, { capture: true });
})(RULES);
