/** What looks wrong in a model that runs. */
package org.heartland.dynamics.check;
