#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void convolve(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *weights, __global uchar *bias, __global uchar *limits, __global uchar *out, __global uchar *shape)
{
  bool b_9, b_13, b_17, b_73, b_75, b_83, b_85;
  float f_50, f_52, f_117, f_119, f_121, f_123, f_125, f_127, f_129, f_131, f_133, f_135, f_137, f_139, f_141, f_143, f_145, f_147, f_149, f_151, f_153, f_155, f_157, f_159, f_161, f_163, f_165, f_167, f_169, f_171, f_173, f_175, f_177, f_179, f_188, f_189, f_190, f_191, f_192, f_193, f_194, f_195, f_196, f_197, f_198, f_199, f_200, f_201, f_202, f_203;
  float16 v16f_67, v16f_68, v16f_74, v16f_78, v16f_84, v16f_100, v16f_111, v16f_112, v16f_113, v16f_187;
  int i_7, i_8, i_11, i_12, i_15, i_16, i_19, i_21, i_23, i_25, i_27, i_29, i_31, i_33, i_35, i_37, i_39, i_41, i_42, i_44, i_46, i_48, i_53, i_54, i_55, i_56, i_57, i_58, i_59, i_60, i_61, i_66, i_69, i_70, i_71, i_72, i_76, i_77, i_79, i_80, i_81, i_82, i_86, i_87, i_88, i_89, i_90, i_91, i_92, i_93, i_94, i_95, i_101, i_102, i_103, i_104, i_105, i_106, i_114, i_115, i_116, i_118, i_120, i_122, i_124, i_126, i_128, i_130, i_132, i_134, i_136, i_138, i_140, i_142, i_144, i_146, i_148, i_150, i_152, i_154, i_156, i_158, i_160, i_162, i_164, i_166, i_168, i_170, i_172, i_174, i_176, i_178, i_180, i_181, i_182, i_204;
  long l_62, l_63, l_64, l_96, l_97, l_98, l_107, l_108, l_109, l_183, l_184, l_185;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_5, ul_6, ul_10, ul_14, ul_18, ul_20, ul_22, ul_24, ul_26, ul_28, ul_30, ul_32, ul_34, ul_36, ul_38, ul_40, ul_43, ul_45, ul_47, ul_49, ul_51, ul_65, ul_99, ul_110, ul_186;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) weights;
  ul_2  =  (ulong) bias;
  ul_3  =  (ulong) limits;
  ul_4  =  (ulong) out;
  ul_5  =  (ulong) shape;
  ul_6  =  ul_5 + 16L;
  i_7  =  *((__global int *) ul_6);
  i_8  =  get_global_id(0);
  b_9  =  i_8 < i_7;
  if(b_9)
  {
    // BLOCK 1
    ul_10  =  ul_5 + 20L;
    i_11  =  *((__global int *) ul_10);
    i_12  =  get_global_id(1);
    b_13  =  i_12 < i_11;
    if(b_13)
    {
      // BLOCK 2
      ul_14  =  ul_5 + 24L;
      i_15  =  *((__global int *) ul_14);
      i_16  =  get_global_id(2);
      b_17  =  i_16 < i_15;
      if(b_17)
      {
        // BLOCK 3
        ul_18  =  ul_5 + 28L;
        i_19  =  *((__global int *) ul_18);
        ul_20  =  ul_5 + 32L;
        i_21  =  *((__global int *) ul_20);
        ul_22  =  ul_5 + 36L;
        i_23  =  *((__global int *) ul_22);
        ul_24  =  ul_5 + 44L;
        i_25  =  *((__global int *) ul_24);
        ul_26  =  ul_5 + 48L;
        i_27  =  *((__global int *) ul_26);
        ul_28  =  ul_5 + 56L;
        i_29  =  *((__global int *) ul_28);
        ul_30  =  ul_5 + 60L;
        i_31  =  *((__global int *) ul_30);
        ul_32  =  ul_5 + 64L;
        i_33  =  *((__global int *) ul_32);
        ul_34  =  ul_5 + 68L;
        i_35  =  *((__global int *) ul_34);
        ul_36  =  ul_5 + 76L;
        i_37  =  *((__global int *) ul_36);
        ul_38  =  ul_5 + 40L;
        i_39  =  *((__global int *) ul_38);
        ul_40  =  ul_5 + 52L;
        i_41  =  *((__global int *) ul_40);
        i_42  =  *((__global int *) ul_10);
        ul_43  =  ul_5 + 72L;
        i_44  =  *((__global int *) ul_43);
        ul_45  =  ul_5 + 80L;
        i_46  =  *((__global int *) ul_45);
        ul_47  =  ul_5 + 84L;
        i_48  =  *((__global int *) ul_47);
        ul_49  =  ul_3 + 16L;
        f_50  =  *((__global float *) ul_49);
        ul_51  =  ul_3 + 20L;
        f_52  =  *((__global float *) ul_51);
        i_53  =  i_44 * i_12;
        i_54  =  i_53 - i_46;
        i_55  =  i_41 + i_8;
        i_56  =  i_42 * i_16;
        i_57  =  i_56 + i_12;
        i_58  =  i_57 * i_25;
        i_59  =  i_58 * i_27;
        i_60  =  i_55 + i_59;
        i_61  =  i_8 << 4;
        l_62  =  (long) i_61;
        l_63  =  l_62 << 2;
        l_64  =  l_63 + 16L;
        ul_65  =  ul_2 + l_64;
        // BLOCK 4 MERGES [3 117 ]
        i_66  =  0;
        for(;i_66 < i_25;)
        {
          // BLOCK 5
          v16f_67  =  vload16(0, (__global float *) ul_65);
          // BLOCK 6 MERGES [5 20 ]
          v16f_68  =  v16f_67;
          i_69  =  0;
          for(;i_69 < i_33;)
          {
            // BLOCK 7
            i_70  =  i_69 + 1;
            i_71  =  i_29 * i_69;
            i_72  =  i_54 + i_71;
            b_73  =  i_72 < 0;
            if(b_73)
            {
              // BLOCK 8
              v16f_74  =  v16f_68;
            }  // B7
            else
            {
              // BLOCK 9
              b_75  =  i_72 < i_19;
              if(b_75)
              {
                // BLOCK 10
                i_76  =  i_37 * i_66;
                i_77  =  i_76 - i_48;
                // BLOCK 11 MERGES [10 17 ]
                v16f_78  =  v16f_68;
                i_79  =  0;
                for(;i_79 < i_35;)
                {
                  // BLOCK 12
                  i_80  =  i_79 + 1;
                  i_81  =  i_31 * i_79;
                  i_82  =  i_77 + i_81;
                  b_83  =  i_82 < 0;
                  if(b_83)
                  {
                    // BLOCK 13
                    v16f_84  =  v16f_78;
                  }  // B12
                  else
                  {
                    // BLOCK 14
                    b_85  =  i_82 < i_21;
                    if(b_85)
                    {
                      // BLOCK 15
                      i_86  =  i_39 + i_8;
                      i_87  =  i_16 * i_19;
                      i_88  =  i_87 * i_21;
                      i_89  =  i_88 * i_23;
                      i_90  =  i_86 + i_89;
                      i_91  =  i_72 * i_21;
                      i_92  =  i_91 + i_82;
                      i_93  =  i_92 * i_23;
                      i_94  =  i_90 + i_93;
                      i_95  =  i_94 << 4;
                      l_96  =  (long) i_95;
                      l_97  =  l_96 << 2;
                      l_98  =  l_97 + 16L;
                      ul_99  =  ul_0 + l_98;
                      v16f_100  =  vload16(0, (__global float *) ul_99);
                      i_101  =  i_8 * i_33;
                      i_102  =  i_101 * i_35;
                      i_103  =  i_69 * i_35;
                      i_104  =  i_102 + i_103;
                      i_105  =  i_104 + i_79;
                      i_106  =  i_105 << 4;
                      l_107  =  (long) i_106;
                      l_108  =  l_107 << 2;
                      l_109  =  l_108 + 16L;
                      ul_110  =  ul_1 + l_109;
                      v16f_111  =  vload16(0, (__global float *) ul_110);
                      v16f_112  =  v16f_100 * v16f_111;
                      v16f_113  =  v16f_78 + v16f_112;
                      v16f_84  =  v16f_113;
                    }  // B14
                    else
                    {
                      // BLOCK 16
                      v16f_84  =  v16f_78;
                    }  // B14
                  }  // B12
                  // BLOCK 17 MERGES [13 15 16 ]
                  i_114  =  i_80;
                  v16f_78  =  v16f_84;
                  i_79  =  i_114;
                }  // B11
                // BLOCK 18
                v16f_74  =  v16f_78;
              }  // B9
              else
              {
                // BLOCK 19
                v16f_74  =  v16f_68;
              }  // B9
            }  // B7
            // BLOCK 20 MERGES [8 18 19 ]
            i_115  =  i_70;
            v16f_68  =  v16f_74;
            i_69  =  i_115;
          }  // B6
          // BLOCK 21
          i_116  =  isless(v16f_68.s0, f_50);
          if(i_116 == 1)
          {
            // BLOCK 22
            f_117  =  f_50;
          }  // B21
          else
          {
            // BLOCK 23
            f_117  =  v16f_68.s0;
          }  // B21
          // BLOCK 24 MERGES [22 23 ]
          i_118  =  isless(f_52, f_117);
          if(i_118 == 1)
          {
            // BLOCK 25
            f_119  =  f_52;
          }  // B24
          else
          {
            // BLOCK 26
            f_119  =  f_117;
          }  // B24
          // BLOCK 27 MERGES [25 26 ]
          i_120  =  isless(v16f_68.s1, f_50);
          if(i_120 == 1)
          {
            // BLOCK 28
            f_121  =  f_50;
          }  // B27
          else
          {
            // BLOCK 29
            f_121  =  v16f_68.s1;
          }  // B27
          // BLOCK 30 MERGES [28 29 ]
          i_122  =  isless(f_52, f_121);
          if(i_122 == 1)
          {
            // BLOCK 31
            f_123  =  f_52;
          }  // B30
          else
          {
            // BLOCK 32
            f_123  =  f_121;
          }  // B30
          // BLOCK 33 MERGES [31 32 ]
          i_124  =  isless(v16f_68.s2, f_50);
          if(i_124 == 1)
          {
            // BLOCK 34
            f_125  =  f_50;
          }  // B33
          else
          {
            // BLOCK 35
            f_125  =  v16f_68.s2;
          }  // B33
          // BLOCK 36 MERGES [34 35 ]
          i_126  =  isless(f_52, f_125);
          if(i_126 == 1)
          {
            // BLOCK 37
            f_127  =  f_52;
          }  // B36
          else
          {
            // BLOCK 38
            f_127  =  f_125;
          }  // B36
          // BLOCK 39 MERGES [37 38 ]
          i_128  =  isless(v16f_68.s3, f_50);
          if(i_128 == 1)
          {
            // BLOCK 40
            f_129  =  f_50;
          }  // B39
          else
          {
            // BLOCK 41
            f_129  =  v16f_68.s3;
          }  // B39
          // BLOCK 42 MERGES [40 41 ]
          i_130  =  isless(f_52, f_129);
          if(i_130 == 1)
          {
            // BLOCK 43
            f_131  =  f_52;
          }  // B42
          else
          {
            // BLOCK 44
            f_131  =  f_129;
          }  // B42
          // BLOCK 45 MERGES [43 44 ]
          i_132  =  isless(v16f_68.s4, f_50);
          if(i_132 == 1)
          {
            // BLOCK 46
            f_133  =  f_50;
          }  // B45
          else
          {
            // BLOCK 47
            f_133  =  v16f_68.s4;
          }  // B45
          // BLOCK 48 MERGES [46 47 ]
          i_134  =  isless(f_52, f_133);
          if(i_134 == 1)
          {
            // BLOCK 49
            f_135  =  f_52;
          }  // B48
          else
          {
            // BLOCK 50
            f_135  =  f_133;
          }  // B48
          // BLOCK 51 MERGES [49 50 ]
          i_136  =  isless(v16f_68.s5, f_50);
          if(i_136 == 1)
          {
            // BLOCK 52
            f_137  =  f_50;
          }  // B51
          else
          {
            // BLOCK 53
            f_137  =  v16f_68.s5;
          }  // B51
          // BLOCK 54 MERGES [52 53 ]
          i_138  =  isless(f_52, f_137);
          if(i_138 == 1)
          {
            // BLOCK 55
            f_139  =  f_52;
          }  // B54
          else
          {
            // BLOCK 56
            f_139  =  f_137;
          }  // B54
          // BLOCK 57 MERGES [55 56 ]
          i_140  =  isless(v16f_68.s6, f_50);
          if(i_140 == 1)
          {
            // BLOCK 58
            f_141  =  f_50;
          }  // B57
          else
          {
            // BLOCK 59
            f_141  =  v16f_68.s6;
          }  // B57
          // BLOCK 60 MERGES [58 59 ]
          i_142  =  isless(f_52, f_141);
          if(i_142 == 1)
          {
            // BLOCK 61
            f_143  =  f_52;
          }  // B60
          else
          {
            // BLOCK 62
            f_143  =  f_141;
          }  // B60
          // BLOCK 63 MERGES [61 62 ]
          i_144  =  isless(v16f_68.s7, f_50);
          if(i_144 == 1)
          {
            // BLOCK 64
            f_145  =  f_50;
          }  // B63
          else
          {
            // BLOCK 65
            f_145  =  v16f_68.s7;
          }  // B63
          // BLOCK 66 MERGES [64 65 ]
          i_146  =  isless(f_52, f_145);
          if(i_146 == 1)
          {
            // BLOCK 67
            f_147  =  f_52;
          }  // B66
          else
          {
            // BLOCK 68
            f_147  =  f_145;
          }  // B66
          // BLOCK 69 MERGES [67 68 ]
          i_148  =  isless(v16f_68.s8, f_50);
          if(i_148 == 1)
          {
            // BLOCK 70
            f_149  =  f_50;
          }  // B69
          else
          {
            // BLOCK 71
            f_149  =  v16f_68.s8;
          }  // B69
          // BLOCK 72 MERGES [70 71 ]
          i_150  =  isless(f_52, f_149);
          if(i_150 == 1)
          {
            // BLOCK 73
            f_151  =  f_52;
          }  // B72
          else
          {
            // BLOCK 74
            f_151  =  f_149;
          }  // B72
          // BLOCK 75 MERGES [73 74 ]
          i_152  =  isless(v16f_68.s9, f_50);
          if(i_152 == 1)
          {
            // BLOCK 76
            f_153  =  f_50;
          }  // B75
          else
          {
            // BLOCK 77
            f_153  =  v16f_68.s9;
          }  // B75
          // BLOCK 78 MERGES [76 77 ]
          i_154  =  isless(f_52, f_153);
          if(i_154 == 1)
          {
            // BLOCK 79
            f_155  =  f_52;
          }  // B78
          else
          {
            // BLOCK 80
            f_155  =  f_153;
          }  // B78
          // BLOCK 81 MERGES [79 80 ]
          i_156  =  isless(v16f_68.sA, f_50);
          if(i_156 == 1)
          {
            // BLOCK 82
            f_157  =  f_50;
          }  // B81
          else
          {
            // BLOCK 83
            f_157  =  v16f_68.sA;
          }  // B81
          // BLOCK 84 MERGES [82 83 ]
          i_158  =  isless(f_52, f_157);
          if(i_158 == 1)
          {
            // BLOCK 85
            f_159  =  f_52;
          }  // B84
          else
          {
            // BLOCK 86
            f_159  =  f_157;
          }  // B84
          // BLOCK 87 MERGES [85 86 ]
          i_160  =  isless(v16f_68.sB, f_50);
          if(i_160 == 1)
          {
            // BLOCK 88
            f_161  =  f_50;
          }  // B87
          else
          {
            // BLOCK 89
            f_161  =  v16f_68.sB;
          }  // B87
          // BLOCK 90 MERGES [88 89 ]
          i_162  =  isless(f_52, f_161);
          if(i_162 == 1)
          {
            // BLOCK 91
            f_163  =  f_52;
          }  // B90
          else
          {
            // BLOCK 92
            f_163  =  f_161;
          }  // B90
          // BLOCK 93 MERGES [91 92 ]
          i_164  =  isless(v16f_68.sC, f_50);
          if(i_164 == 1)
          {
            // BLOCK 94
            f_165  =  f_50;
          }  // B93
          else
          {
            // BLOCK 95
            f_165  =  v16f_68.sC;
          }  // B93
          // BLOCK 96 MERGES [94 95 ]
          i_166  =  isless(f_52, f_165);
          if(i_166 == 1)
          {
            // BLOCK 97
            f_167  =  f_52;
          }  // B96
          else
          {
            // BLOCK 98
            f_167  =  f_165;
          }  // B96
          // BLOCK 99 MERGES [97 98 ]
          i_168  =  isless(v16f_68.sD, f_50);
          if(i_168 == 1)
          {
            // BLOCK 100
            f_169  =  f_50;
          }  // B99
          else
          {
            // BLOCK 101
            f_169  =  v16f_68.sD;
          }  // B99
          // BLOCK 102 MERGES [100 101 ]
          i_170  =  isless(f_52, f_169);
          if(i_170 == 1)
          {
            // BLOCK 103
            f_171  =  f_52;
          }  // B102
          else
          {
            // BLOCK 104
            f_171  =  f_169;
          }  // B102
          // BLOCK 105 MERGES [103 104 ]
          i_172  =  isless(v16f_68.sE, f_50);
          if(i_172 == 1)
          {
            // BLOCK 106
            f_173  =  f_50;
          }  // B105
          else
          {
            // BLOCK 107
            f_173  =  v16f_68.sE;
          }  // B105
          // BLOCK 108 MERGES [106 107 ]
          i_174  =  isless(f_52, f_173);
          if(i_174 == 1)
          {
            // BLOCK 109
            f_175  =  f_52;
          }  // B108
          else
          {
            // BLOCK 110
            f_175  =  f_173;
          }  // B108
          // BLOCK 111 MERGES [109 110 ]
          i_176  =  isless(v16f_68.sF, f_50);
          if(i_176 == 1)
          {
            // BLOCK 112
            f_177  =  f_50;
          }  // B111
          else
          {
            // BLOCK 113
            f_177  =  v16f_68.sF;
          }  // B111
          // BLOCK 114 MERGES [112 113 ]
          i_178  =  isless(f_52, f_177);
          if(i_178 == 1)
          {
            // BLOCK 115
            f_179  =  f_52;
          }  // B114
          else
          {
            // BLOCK 116
            f_179  =  f_177;
          }  // B114
          // BLOCK 117 MERGES [115 116 ]
          i_180  =  i_66 * i_27;
          i_181  =  i_60 + i_180;
          i_182  =  i_181 << 4;
          l_183  =  (long) i_182;
          l_184  =  l_183 << 2;
          l_185  =  l_184 + 16L;
          ul_186  =  ul_4 + l_185;
          f_188  =  f_119;
          f_189  =  f_123;
          f_190  =  f_127;
          f_191  =  f_131;
          f_192  =  f_135;
          f_193  =  f_139;
          f_194  =  f_143;
          f_195  =  f_147;
          f_196  =  f_151;
          f_197  =  f_155;
          f_198  =  f_159;
          f_199  =  f_163;
          f_200  =  f_167;
          f_201  =  f_171;
          f_202  =  f_175;
          f_203  =  f_179;
          v16f_187  =  (float16)(f_188, f_189, f_190, f_191, f_192, f_193, f_194, f_195, f_196, f_197, f_198, f_199, f_200, f_201, f_202, f_203);
          vstore16(v16f_187, 0, (__global float *) ul_186);
          i_204  =  i_66 + 1;
          i_66  =  i_204;
        }  // B4
        // BLOCK 118
      }  // B2
      else
      {
        // BLOCK 119
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 120
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 121
  }  // B0
  // BLOCK 122 MERGES [121 120 119 118 ]
  return;
}  //  kernel
