/** Fits the theories of a dossier, and judges them by years that none of them has seen. */
package org.heartland.theory.judge;
