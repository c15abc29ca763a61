#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void strip4(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *weights, __global uchar *bias, __global uchar *limits, __global uchar *out, __global uchar *shape)
{
  bool b_9, b_13, b_17, b_166, b_168, b_170, b_172, b_208, b_220, b_231;
  float f_52, f_72, f_73, f_74, f_75, f_84, f_85, f_86, f_87, f_127, f_128, f_129, f_130, f_137, f_144, f_151, f_158, f_165, f_167, f_169, f_171, f_173, f_174, f_175, f_176, f_177, f_183, f_185, f_193, f_195, f_210, f_212, f_222, f_224, f_233, f_235;
  int i_7, i_8, i_11, i_12, i_15, i_16, i_19, i_21, i_23, i_25, i_27, i_29, i_31, i_33, i_35, i_37, i_39, i_41, i_43, i_45, i_47, i_53, i_54, i_55, i_56, i_57, i_58, i_59, i_60, i_61, i_62, i_63, i_64, i_65, i_66, i_67, i_68, i_69, i_70, i_71, i_76, i_77, i_78, i_79, i_80, i_81, i_82, i_83, i_88, i_89, i_90, i_91, i_92, i_93, i_94, i_95, i_96, i_97, i_98, i_99, i_100, i_101, i_102, i_103, i_104, i_105, i_106, i_107, i_108, i_109, i_110, i_111, i_112, i_113, i_114, i_115, i_116, i_117, i_118, i_119, i_120, i_121, i_122, i_123, i_124, i_125, i_126, i_131, i_132, i_138, i_139, i_145, i_146, i_152, i_153, i_159, i_160, i_178, i_179, i_180, i_181, i_187, i_189, i_191, i_192, i_194, i_196, i_197, i_198, i_199, i_200, i_201, i_202, i_207, i_209, i_211, i_213, i_218, i_219, i_221, i_223, i_225, i_230, i_232, i_234, i_236, i_237;
  long l_48, l_49, l_50, l_133, l_134, l_135, l_140, l_141, l_142, l_147, l_148, l_149, l_154, l_155, l_156, l_161, l_162, l_163, l_203, l_204, l_205, l_214, l_215, l_216, l_226, l_227, l_228, l_238, l_239, l_240;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_5, ul_6, ul_10, ul_14, ul_18, ul_20, ul_22, ul_24, ul_26, ul_28, ul_30, ul_32, ul_34, ul_36, ul_38, ul_40, ul_42, ul_44, ul_46, ul_51, ul_136, ul_143, ul_150, ul_157, ul_164, ul_182, ul_184, ul_186, ul_188, ul_190, ul_206, ul_217, ul_229, ul_241;

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
        ul_24  =  ul_5 + 48L;
        i_25  =  *((__global int *) ul_24);
        ul_26  =  ul_5 + 60L;
        i_27  =  *((__global int *) ul_26);
        ul_28  =  ul_5 + 64L;
        i_29  =  *((__global int *) ul_28);
        ul_30  =  ul_5 + 72L;
        i_31  =  *((__global int *) ul_30);
        ul_32  =  ul_5 + 76L;
        i_33  =  *((__global int *) ul_32);
        ul_34  =  ul_5 + 80L;
        i_35  =  *((__global int *) ul_34);
        ul_36  =  ul_5 + 96L;
        i_37  =  *((__global int *) ul_36);
        ul_38  =  ul_5 + 40L;
        i_39  =  *((__global int *) ul_38);
        ul_40  =  ul_5 + 100L;
        i_41  =  *((__global int *) ul_40);
        ul_42  =  ul_5 + 68L;
        i_43  =  *((__global int *) ul_42);
        ul_44  =  ul_5 + 84L;
        i_45  =  *((__global int *) ul_44);
        ul_46  =  ul_5 + 88L;
        i_47  =  *((__global int *) ul_46);
        l_48  =  (long) i_8;
        l_49  =  l_48 + 4L;
        l_50  =  l_49 << 2;
        ul_51  =  ul_2 + l_50;
        f_52  =  *((__global float *) ul_51);
        i_53  =  i_25 + 3;
        i_54  =  i_53 >> 31;
        i_55  =  i_54 >> 30;
        i_56  =  i_55 + i_53;
        i_57  =  i_56 >> 2;
        i_58  =  i_12 / i_57;
        i_59  =  i_58 * i_57;
        i_60  =  i_12 - i_59;
        i_61  =  i_60 << 2;
        i_62  =  i_61 * i_31;
        i_63  =  i_62 - i_47;
        i_64  =  i_43 * i_58;
        i_65  =  i_64 - i_45;
        i_66  =  i_8 / i_41;
        i_67  =  i_37 * i_66;
        i_68  =  i_67 + i_39;
        i_69  =  i_21 + -1;
        i_70  =  i_19 * i_16;
        i_71  =  i_19 + -1;
        // BLOCK 4 MERGES [3 23 ]
        f_72  =  f_52;
        f_73  =  f_52;
        f_74  =  f_52;
        f_75  =  f_52;
        i_76  =  i_8;
        i_77  =  0;
        for(;i_77 < i_27;)
        {
          // BLOCK 5
          i_78  =  i_33 * i_77;
          i_79  =  i_65 + i_78;
          i_80  =  i_79 + i_70;
          i_81  =  i_80 * i_21;
          i_82  =  i_71 - i_79;
          i_83  =  i_79 | i_82;
          // BLOCK 6 MERGES [5 22 ]
          f_84  =  f_72;
          f_85  =  f_73;
          f_86  =  f_74;
          f_87  =  f_75;
          i_88  =  i_76;
          i_89  =  0;
          for(;i_89 < i_29;)
          {
            // BLOCK 7
            i_90  =  i_35 * i_89;
            i_91  =  i_63 + i_90;
            i_92  =  i_91 + i_31;
            i_93  =  i_92 + i_31;
            i_94  =  i_93 + i_31;
            i_95  =  i_83 | i_94;
            i_96  =  i_69 - i_94;
            i_97  =  i_95 | i_96;
            i_98  =  i_97 >> 31;
            i_99  =  i_83 | i_93;
            i_100  =  i_69 - i_93;
            i_101  =  i_99 | i_100;
            i_102  =  i_101 >> 31;
            i_103  =  i_83 | i_92;
            i_104  =  i_69 - i_92;
            i_105  =  i_103 | i_104;
            i_106  =  i_105 >> 31;
            i_107  =  i_83 | i_91;
            i_108  =  i_69 - i_91;
            i_109  =  i_107 | i_108;
            i_110  =  i_109 >> 31;
            i_111  =  i_81 + i_94;
            i_112  =  i_111 * i_23;
            i_113  =  i_68 + i_112;
            i_114  =  ~i_98;
            i_115  =  i_81 + i_93;
            i_116  =  i_115 * i_23;
            i_117  =  i_116 + i_68;
            i_118  =  ~i_102;
            i_119  =  i_81 + i_92;
            i_120  =  i_119 * i_23;
            i_121  =  i_120 + i_68;
            i_122  =  ~i_106;
            i_123  =  i_81 + i_91;
            i_124  =  i_123 * i_23;
            i_125  =  i_124 + i_68;
            i_126  =  ~i_110;
            // BLOCK 8 MERGES [7 21 ]
            f_127  =  f_84;
            f_128  =  f_85;
            f_129  =  f_86;
            f_130  =  f_87;
            i_131  =  i_88;
            i_132  =  0;
            for(;i_132 < i_37;)
            {
              // BLOCK 9
              l_133  =  (long) i_131;
              l_134  =  l_133 + 4L;
              l_135  =  l_134 << 2;
              ul_136  =  ul_1 + l_135;
              f_137  =  *((__global float *) ul_136);
              i_138  =  i_125 + i_132;
              i_139  =  i_138 & i_126;
              l_140  =  (long) i_139;
              l_141  =  l_140 + 4L;
              l_142  =  l_141 << 2;
              ul_143  =  ul_0 + l_142;
              f_144  =  *((__global float *) ul_143);
              i_145  =  i_121 + i_132;
              i_146  =  i_145 & i_122;
              l_147  =  (long) i_146;
              l_148  =  l_147 + 4L;
              l_149  =  l_148 << 2;
              ul_150  =  ul_0 + l_149;
              f_151  =  *((__global float *) ul_150);
              i_152  =  i_117 + i_132;
              i_153  =  i_152 & i_118;
              l_154  =  (long) i_153;
              l_155  =  l_154 + 4L;
              l_156  =  l_155 << 2;
              ul_157  =  ul_0 + l_156;
              f_158  =  *((__global float *) ul_157);
              i_159  =  i_113 + i_132;
              i_160  =  i_159 & i_114;
              l_161  =  (long) i_160;
              l_162  =  l_161 + 4L;
              l_163  =  l_162 << 2;
              ul_164  =  ul_0 + l_163;
              f_165  =  *((__global float *) ul_164);
              b_166  =  i_110 == 0;
              if(b_166)
              {
                // BLOCK 10
                f_167  =  f_144;
              }  // B9
              else
              {
                // BLOCK 11
                f_167  =  0.0F;
              }  // B9
              // BLOCK 12 MERGES [10 11 ]
              b_168  =  i_106 == 0;
              if(b_168)
              {
                // BLOCK 13
                f_169  =  f_151;
              }  // B12
              else
              {
                // BLOCK 14
                f_169  =  0.0F;
              }  // B12
              // BLOCK 15 MERGES [13 14 ]
              b_170  =  i_102 == 0;
              if(b_170)
              {
                // BLOCK 16
                f_171  =  f_158;
              }  // B15
              else
              {
                // BLOCK 17
                f_171  =  0.0F;
              }  // B15
              // BLOCK 18 MERGES [16 17 ]
              b_172  =  i_98 == 0;
              if(b_172)
              {
                // BLOCK 19
                f_173  =  f_165;
              }  // B18
              else
              {
                // BLOCK 20
                f_173  =  0.0F;
              }  // B18
              // BLOCK 21 MERGES [19 20 ]
              f_174  =  fma(f_173, f_137, f_130);
              f_175  =  fma(f_171, f_137, f_129);
              f_176  =  fma(f_169, f_137, f_128);
              f_177  =  fma(f_167, f_137, f_127);
              i_178  =  i_132 + 1;
              i_179  =  i_131 + i_7;
              f_127  =  f_177;
              f_128  =  f_176;
              f_129  =  f_175;
              f_130  =  f_174;
              i_131  =  i_179;
              i_132  =  i_178;
            }  // B8
            // BLOCK 22
            i_180  =  i_89 + 1;
            f_84  =  f_127;
            f_85  =  f_128;
            f_86  =  f_129;
            f_87  =  f_130;
            i_88  =  i_131;
            i_89  =  i_180;
          }  // B6
          // BLOCK 23
          i_181  =  i_77 + 1;
          f_72  =  f_84;
          f_73  =  f_85;
          f_74  =  f_86;
          f_75  =  f_87;
          i_76  =  i_88;
          i_77  =  i_181;
        }  // B4
        // BLOCK 24
        ul_182  =  ul_3 + 16L;
        f_183  =  *((__global float *) ul_182);
        ul_184  =  ul_3 + 20L;
        f_185  =  *((__global float *) ul_184);
        ul_186  =  ul_5 + 52L;
        i_187  =  *((__global int *) ul_186);
        ul_188  =  ul_5 + 44L;
        i_189  =  *((__global int *) ul_188);
        ul_190  =  ul_5 + 56L;
        i_191  =  *((__global int *) ul_190);
        i_192  =  isless(f_72, f_183);
        if(i_192 == 1)
        {
          // BLOCK 25
          f_193  =  f_183;
        }  // B24
        else
        {
          // BLOCK 26
          f_193  =  f_72;
        }  // B24
        // BLOCK 27 MERGES [25 26 ]
        i_194  =  isless(f_185, f_193);
        if(i_194 == 1)
        {
          // BLOCK 28
          f_195  =  f_185;
        }  // B27
        else
        {
          // BLOCK 29
          f_195  =  f_193;
        }  // B27
        // BLOCK 30 MERGES [28 29 ]
        i_196  =  i_189 * i_16;
        i_197  =  i_196 + i_58;
        i_198  =  i_197 * i_25;
        i_199  =  i_198 + i_61;
        i_200  =  i_199 * i_187;
        i_201  =  i_200 + i_191;
        i_202  =  i_201 + i_8;
        l_203  =  (long) i_202;
        l_204  =  l_203 + 4L;
        l_205  =  l_204 << 2;
        ul_206  =  ul_4 + l_205;
        *((__global float *) ul_206)  =  f_195;
        i_207  =  i_61 + 1;
        b_208  =  i_207 < i_25;
        if(b_208)
        {
          // BLOCK 31
          i_209  =  isless(f_73, f_183);
          if(i_209 == 1)
          {
            // BLOCK 32
            f_210  =  f_183;
          }  // B31
          else
          {
            // BLOCK 33
            f_210  =  f_73;
          }  // B31
          // BLOCK 34 MERGES [32 33 ]
          i_211  =  isless(f_185, f_210);
          if(i_211 == 1)
          {
            // BLOCK 35
            f_212  =  f_185;
          }  // B34
          else
          {
            // BLOCK 36
            f_212  =  f_210;
          }  // B34
          // BLOCK 37 MERGES [35 36 ]
          i_213  =  i_202 + i_187;
          l_214  =  (long) i_213;
          l_215  =  l_214 + 4L;
          l_216  =  l_215 << 2;
          ul_217  =  ul_4 + l_216;
          *((__global float *) ul_217)  =  f_212;
        }  // B30
        else
        {
          // BLOCK 38
        }  // B30
        // BLOCK 39 MERGES [38 37 ]
        i_218  =  i_187 << 1;
        i_219  =  i_61 + 2;
        b_220  =  i_219 < i_25;
        if(b_220)
        {
          // BLOCK 40
          i_221  =  isless(f_74, f_183);
          if(i_221 == 1)
          {
            // BLOCK 41
            f_222  =  f_183;
          }  // B40
          else
          {
            // BLOCK 42
            f_222  =  f_74;
          }  // B40
          // BLOCK 43 MERGES [41 42 ]
          i_223  =  isless(f_185, f_222);
          if(i_223 == 1)
          {
            // BLOCK 44
            f_224  =  f_185;
          }  // B43
          else
          {
            // BLOCK 45
            f_224  =  f_222;
          }  // B43
          // BLOCK 46 MERGES [44 45 ]
          i_225  =  i_218 + i_202;
          l_226  =  (long) i_225;
          l_227  =  l_226 + 4L;
          l_228  =  l_227 << 2;
          ul_229  =  ul_4 + l_228;
          *((__global float *) ul_229)  =  f_224;
        }  // B39
        else
        {
          // BLOCK 47
        }  // B39
        // BLOCK 48 MERGES [47 46 ]
        i_230  =  i_61 + 3;
        b_231  =  i_230 < i_25;
        if(b_231)
        {
          // BLOCK 49
          i_232  =  isless(f_75, f_183);
          if(i_232 == 1)
          {
            // BLOCK 50
            f_233  =  f_183;
          }  // B49
          else
          {
            // BLOCK 51
            f_233  =  f_75;
          }  // B49
          // BLOCK 52 MERGES [50 51 ]
          i_234  =  isless(f_185, f_233);
          if(i_234 == 1)
          {
            // BLOCK 53
            f_235  =  f_185;
          }  // B52
          else
          {
            // BLOCK 54
            f_235  =  f_233;
          }  // B52
          // BLOCK 55 MERGES [53 54 ]
          i_236  =  i_218 + i_187;
          i_237  =  i_236 + i_202;
          l_238  =  (long) i_237;
          l_239  =  l_238 + 4L;
          l_240  =  l_239 << 2;
          ul_241  =  ul_4 + l_240;
          *((__global float *) ul_241)  =  f_235;
        }  // B48
        else
        {
          // BLOCK 56
        }  // B48
      }  // B2
      else
      {
        // BLOCK 57
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 58
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 59
  }  // B0
  // BLOCK 60 MERGES [59 58 57 56 55 ]
  return;
}  //  kernel
