/** Shows the way to the map, which is of use only where scripts run. Without them the page offers the other ways alone. */
for (const link of document.querySelectorAll<HTMLElement>("[data-map-link]")) link.hidden = false;
