/** The contract: all that a front end may show of a dossier, as plain values. */
package org.heartland.assessment;
