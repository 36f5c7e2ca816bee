/** What the outcome of a model depends on. */
package org.heartland.dynamics.sensitivity;
