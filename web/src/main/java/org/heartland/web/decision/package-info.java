/** Decisions on a page of the workbench: issues settled in bounded time, with knobs, rules and models, and the power in institutions. */
package org.heartland.web.decision;
