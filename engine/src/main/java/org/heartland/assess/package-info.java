/** Makes an assessment: prepares a dossier, judges its claims, names its roles, answers questions. */
package org.heartland.assess;
