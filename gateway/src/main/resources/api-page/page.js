'use strict';

// Shows the contract of this service, and nothing of any other.
window.SwaggerUIBundle({
  url: '/openapi?format=json',
  dom_id: '#calls',
  deepLinking: true,
  validatorUrl: 'none',
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  syntaxHighlight: { theme: 'idea' },
});
