"use strict"; // stands for a translator's widget
