/** What cannot be true in the data of a dossier, and what need not be wrong but is worth a look. */
package org.heartland.plausibility;
