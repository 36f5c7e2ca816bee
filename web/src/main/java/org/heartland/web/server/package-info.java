/** The server of the workbench: answers this machine's own browser and nobody else. */
package org.heartland.web.server;
