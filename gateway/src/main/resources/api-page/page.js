'use strict';

// Shows the contract of this service, and nothing of any other.
window.SwaggerUIBundle({
  url: '/openapi?format=json',
  dom_id: '#calls',
  validatorUrl: 'none',
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
});

// What the viewer leaves unsaid to people who use a screen reader or a keyboard.
const missing = [
  ['#calls .information-container', 'role', 'region'],
  ['#calls .information-container', 'aria-label', 'About the API'],
  ['#calls .schemes-server-container', 'role', 'region'],
  ['#calls .schemes-server-container', 'aria-label', 'Server and key'],
  ['#calls #servers', 'aria-label', 'Server'],
  ['#calls h1.title', 'aria-level', '2'],
  ['#calls .models h4', 'aria-level', '3'],
  ['#calls .dialog-ux .modal-ux', 'role', 'dialog'],
  ['#calls .dialog-ux .modal-ux', 'aria-modal', 'true'],
  ['#calls .dialog-ux .modal-ux', 'aria-label', 'Available authorizations'],
  ['#calls .dialog-ux .modal-ux-header h3', 'aria-level', '2'],
  ['#calls .dialog-ux .auth-container h4', 'aria-level', '3'],
  ['#calls pre.microlight', 'tabindex', '0'],
  ['#calls .close-modal', 'aria-label', 'Close'],
];

const complete = () => missing.forEach(([selector, name, value]) =>
  document.querySelectorAll(selector).forEach((element) => {
    if (element.getAttribute(name) !== value) {
      element.setAttribute(name, value);
    }
  }));

new MutationObserver(complete).observe(document.getElementById('calls'), { childList: true, subtree: true });
