/** The workbench: a dossier in the browser, from the same assessment as the command line. */
package org.heartland.web;
