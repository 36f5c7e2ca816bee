/** What checks may ask of the theories of a dossier. */
package org.heartland.theory.answer;
