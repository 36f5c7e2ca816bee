/** Reads the theories of a dossier. */
package org.heartland.theory.read;
