/* Reads the platform's own document; nothing comes from elsewhere and nothing is sent elsewhere. */
window.SwaggerUIBundle({
  url: "/api/v1/openapi.json",
  dom_id: "#reference",
  deepLinking: true,
  docExpansion: "list",
  filter: true,
  validatorUrl: null,
});
