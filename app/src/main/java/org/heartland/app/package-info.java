/** The command line. */
package org.heartland.app;
