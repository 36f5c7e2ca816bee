/** Models of stocks and flows on a page of the workbench: found, run in bounded time, with their knobs and stories. */
package org.heartland.web.model;
