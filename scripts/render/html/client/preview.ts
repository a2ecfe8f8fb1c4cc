/** Loads the page anew when the preview tells of another build than the one shown. */
const shown = document.querySelector<HTMLMetaElement>("meta[name=build]")?.content;

new EventSource("/events").addEventListener("message", ({ data }) => {
  if (data !== shown) location.reload();
});
