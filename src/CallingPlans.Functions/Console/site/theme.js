// Before the first paint: the theme that was chosen last, where one was.
(() => {
  const chosen = localStorage.getItem('calling-plans.theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
})();
