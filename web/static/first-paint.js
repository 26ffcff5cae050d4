// Sets theme and language before the first paint, so that the night never starts with a white flash. A file of its own: no script stands in the page.
(() => {
  const query = new URLSearchParams(location.search);
  const kept = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };
  const asked = query.get('theme') ?? kept('beatkeeper.theme');
  const known = asked === 'day' || asked === 'night' || asked === 'contrast';
  const byDevice = matchMedia('(prefers-contrast: more)').matches
    ? 'contrast'
    : matchMedia('(prefers-color-scheme: dark)').matches
      ? 'night'
      : 'day';
  document.documentElement.dataset.theme = known ? asked : byDevice;
  const language = query.get('lang') ?? kept('beatkeeper.language');
  document.documentElement.lang = language === 'cy' ? 'cy' : 'en';
})();
