// Draws the OpenAPI document; a file of its own, because the page allows no inline script.
const place = document.getElementById("api");
const dark = matchMedia("(prefers-color-scheme: dark)");
const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
follow();
dark.addEventListener("change", follow);
place.setAttribute("aria-busy", "true");
window.SwaggerUIBundle({
  domNode: place,
  url: place.dataset.url,
  deepLinking: true,
  tryItOutEnabled: true,
  persistAuthorization: false,
  displayRequestDuration: true,
  validatorUrl: null,
  onComplete: () => {
    document.getElementById("servers")?.setAttribute("aria-label", place.dataset.servers);
    place.removeAttribute("aria-busy");
  },
});
